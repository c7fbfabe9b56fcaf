/**
 * Plugins that run in the background on threads that belong to the host.
 *
 * <p>The version of this package is the type version of DAEMON plugins. Uses {@code
 * io.hearth.api.plugin}.
 */
@Version("1.0.0")
package io.hearth.api.daemon;

import org.osgi.annotation.versioning.Version;
