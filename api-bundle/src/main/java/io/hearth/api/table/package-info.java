/**
 * Tables as plugins describe and fill them: columns, typed rows and the part of a WHERE condition
 * that reaches the plugin. Table plugins and storage engines alike use it.
 *
 * <p>Uses no other package of Hearth.
 */
@Version("1.0.0")
package io.hearth.api.table;

import org.osgi.annotation.versioning.Version;
