/**
 * Functions and operators: one entry each in the {@link io.hearth.sql.expression.FunctionRegistry}
 * with its argument types, result type, null rule and kernel; and the compiler that turns a bound
 * expression into work on vectors.
 *
 * <p>Uses {@code io.hearth.sql.type}, {@code io.hearth.sql.vector}, {@code io.hearth.sql.syntax}
 * (units of intervals) and {@code io.hearth.api}.
 */
package io.hearth.sql.expression;
