/**
 * MySQL's types, character sets and collations, and the rules by which values become other values:
 * text to number and back, decimals, dates and times packed into a long.
 *
 * <p>Uses {@code io.hearth.api} only.
 */
@Version("1.0.0")
package io.hearth.sql.type;

import org.osgi.annotation.versioning.Version;
