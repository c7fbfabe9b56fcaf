/**
 * System and status variables: what of a plugin can be tuned, and what of it can be measured.
 *
 * <p>A plugin makes {@link io.hearth.api.variable.SystemVariable}s and {@link
 * io.hearth.api.variable.StatusVariable}s, keeps them, and names them to the host through {@code
 * Plugin.systemVariables()} and {@code Plugin.statusVariables()}. Uses {@code io.hearth.api.error}
 * and {@code io.hearth.api.session}.
 */
@Version("1.0.0")
package io.hearth.api.variable;

import org.osgi.annotation.versioning.Version;
