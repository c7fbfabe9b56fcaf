/**
 * From relations to a plan that the executor can run: the bridge to Calcite (our types and
 * functions as its types and operators), the listed rules, the step to plan nodes, the cache of
 * plans, and EXPLAIN.
 *
 * <p>Uses {@code io.hearth.sql.plan}, {@code io.hearth.sql.expression}, {@code
 * io.hearth.sql.catalog}, {@code io.hearth.sql.type} and Calcite.
 */
package io.hearth.sql.planner;
