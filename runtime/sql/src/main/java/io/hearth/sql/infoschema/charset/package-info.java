/**
 * The tables about character sets, collations and keywords.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.sql.type}, {@code .lexer} and {@code
 * .infoschema.support}.
 */
package io.hearth.sql.infoschema.charset;
