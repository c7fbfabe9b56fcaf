package io.hearth.sql.syntax;

/**
 * One key of ORDER BY or GROUP BY.
 *
 * @param expression the key; an integer literal is the number of a column
 * @param descending whether DESC was written
 */
public record OrderItem(Expression expression, boolean descending) {}
