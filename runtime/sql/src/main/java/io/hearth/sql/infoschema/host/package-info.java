/**
 * Tables of plugins in information_schema: takes plugins in, and calls their code in a way that
 * cannot hold a session.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin}, {@code io.hearth.core.host}, {@code
 * io.hearth.sql.type}, {@code .catalog} and {@code .infoschema.support}.
 */
package io.hearth.sql.infoschema.host;
