/**
 * What the shell and SQL call to administer plugins, and what they are told. Registered by core as
 * OSGi services; for the runtime's own bundles, not for plugins.
 *
 * <p>Uses {@code io.hearth.api} only.
 */
@Version("1.0.0")
package io.hearth.core.admin;

import org.osgi.annotation.versioning.Version;
