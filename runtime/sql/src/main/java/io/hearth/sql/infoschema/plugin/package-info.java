/**
 * The tables about plugins and about their threads, users and needs.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin} and {@code
 * io.hearth.sql.infoschema.support}.
 */
package io.hearth.sql.infoschema.plugin;
