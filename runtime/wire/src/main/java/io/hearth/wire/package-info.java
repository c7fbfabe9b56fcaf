/**
 * MySQL's client/server protocol: the bundle's composition root.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin}, {@code io.hearth.core.host}, {@code
 * io.hearth.sql.front} and the wire's other packages; none of them uses this one.
 */
package io.hearth.wire;
