/**
 * From the syntax tree to relations: names, types, functions, MySQL's rules of where what may
 * stand, each with MySQL's error. {@link io.hearth.sql.binder.QueryPlanner} is the way in.
 *
 * <p>Uses {@code io.hearth.sql.syntax}, {@code io.hearth.sql.catalog}, {@code
 * io.hearth.sql.expression}, {@code io.hearth.sql.planner} and those below them.
 */
package io.hearth.sql.binder;
