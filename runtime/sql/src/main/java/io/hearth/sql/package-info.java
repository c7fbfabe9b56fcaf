/**
 * The SQL part of the server: the bundle's composition root.
 *
 * <p>Uses every package below it; nothing uses this one.
 */
package io.hearth.sql;
