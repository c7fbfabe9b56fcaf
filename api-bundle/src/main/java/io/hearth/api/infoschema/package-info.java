/**
 * Plugins that put a table of their own into information_schema.
 *
 * <p>The version of this package is the type version of INFORMATION SCHEMA plugins. Uses {@code
 * io.hearth.api.plugin}, {@code io.hearth.api.session} and {@code io.hearth.api.table}.
 */
@Version("1.0.0")
package io.hearth.api.infoschema;

import org.osgi.annotation.versioning.Version;
