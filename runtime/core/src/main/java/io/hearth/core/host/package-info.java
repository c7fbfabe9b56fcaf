/**
 * How parts of the server take in plugins of a type, register variables of their own and keep rows
 * in the data dictionary. For the runtime's own bundles (sql, wire), not for plugins.
 *
 * <p>Uses {@code io.hearth.api} and {@code io.hearth.core.admin}.
 */
@Version("1.0.0")
package io.hearth.core.host;

import org.osgi.annotation.versioning.Version;
