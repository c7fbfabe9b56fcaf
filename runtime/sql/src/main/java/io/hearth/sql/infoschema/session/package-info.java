/**
 * The tables about sessions and their user variables.
 *
 * <p>Uses {@code io.hearth.api} and {@code io.hearth.sql.infoschema.support}; whoever keeps the
 * sessions implements {@code SessionDirectory}.
 */
package io.hearth.sql.infoschema.session;
