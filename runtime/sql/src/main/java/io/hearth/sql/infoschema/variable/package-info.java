/**
 * The tables about system and status variables.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin} and {@code
 * io.hearth.sql.infoschema.support}.
 */
package io.hearth.sql.infoschema.variable;
