/**
 * The tables about accounts and what they may do.
 *
 * <p>Uses {@code io.hearth.api} and {@code io.hearth.sql.infoschema.support}; whoever keeps the
 * accounts implements {@code AccountDirectory}.
 */
package io.hearth.sql.infoschema.privilege;
