/**
 * How parts of the server take in plugins of a type: the service a part registers, and what core
 * hands to it. For the runtime's own bundles (sql, wire), not for plugins.
 *
 * <p>Uses {@code io.hearth.api} only.
 */
@Version("1.0.0")
package io.hearth.core.host;

import org.osgi.annotation.versioning.Version;
