/**
 * MySQL's client/server protocol: the bundle's composition root.
 *
 * <p>Uses {@code io.hearth.sql.front} and its types; nothing uses this one.
 */
package io.hearth.wire;
