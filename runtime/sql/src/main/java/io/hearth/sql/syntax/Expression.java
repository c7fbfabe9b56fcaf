package io.hearth.sql.syntax;

/**
 * A value to be computed. Parentheses leave no trace but the shape of the tree.
 *
 * <p>The kinds stand in six families: {@link Literal}, {@link Reference} (columns, variables,
 * parameters), {@link Operation} (operators, casts, CASE), {@link Predicate} (conditions), {@link
 * Call} (functions) and {@link ScalarQuery}.
 */
public sealed interface Expression
        permits Literal, Reference, Operation, Predicate, Call, ScalarQuery {}
