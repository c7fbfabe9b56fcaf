/**
 * What the planner hands to the executor: a tree of operators' descriptions, immutable and shared
 * by all executions of a cached plan.
 *
 * <p>Uses {@code io.hearth.api.table}, {@code io.hearth.sql.catalog}, {@code .expression} and
 * {@code .type}.
 */
package io.hearth.sql.plan;
