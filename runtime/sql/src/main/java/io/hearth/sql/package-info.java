/**
 * The bundle's activator: puts the SQL part together over core's services.
 *
 * <p>Uses {@code io.hearth.sql.server}, {@code io.hearth.sql.front}, {@code io.hearth.api.session},
 * {@code io.hearth.core.admin} and {@code io.hearth.core.host}; nothing uses it.
 */
package io.hearth.sql;
