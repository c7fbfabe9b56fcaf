/**
 * The syntax tree: what the parser makes of a statement's text and what the binder reads.
 *
 * <p>Sealed interfaces and records, immutable; equality means "the same statement" and leaves out
 * where in the text something stood. May use {@code io.hearth.sql.type}.
 */
package io.hearth.sql.syntax;
