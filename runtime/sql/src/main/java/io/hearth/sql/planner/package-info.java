/**
 * From relations to a plan that the executor can run: the bridge to Calcite (our types and
 * functions as its types and operators), the listed rules, the step to plan nodes, the cache of
 * plans, and EXPLAIN.
 *
 * <p>Uses {@code io.hearth.api.table}, {@code io.hearth.sql.plan}, {@code .expression}, {@code
 * .catalog}, {@code .type}; {@code .lexer}, {@code .parser} (its options) and {@code .syntax}
 * (literals) for the shapes of cached statements; and Calcite, which no other package sees.
 */
package io.hearth.sql.planner;
