/**
 * Reads tables through the plugin API into batches: what a cursor writes is checked, converted and
 * put straight into vectors; what a plugin does wrong becomes an error that names it.
 *
 * <p>Uses {@code io.hearth.api.*}, {@code io.hearth.sql.plan}, {@code .catalog}, {@code
 * .expression}, {@code .vector} and {@code .type}.
 */
package io.hearth.sql.scan;
