/**
 * The bundle's activator: puts the SQL part together over core's services.
 *
 * <p>Uses {@code io.hearth.sql.server} and {@code io.hearth.sql.front}; nothing uses it.
 */
package io.hearth.sql;
