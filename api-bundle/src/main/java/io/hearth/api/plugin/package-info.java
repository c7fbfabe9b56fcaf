/**
 * What every plugin is made of: its declaration, its life cycle and what the host gives it.
 *
 * <p>The version of this package is the plugin library version ({@code PLUGIN_LIBRARY_VERSION}):
 * the framework refuses a bundle that was built against another major version. Uses {@code
 * io.hearth.api.variable}.
 */
@Version("1.0.0")
package io.hearth.api.plugin;

import org.osgi.annotation.versioning.Version;
