/**
 * Figures of the wire protocol, next to a MariaDB server that is driven in the same way.
 *
 * <p>Uses the test support; both servers run as processes of their own.
 */
package io.hearth.bench.wire;
