/**
 * The OSGi framework as tables: bundles and services.
 *
 * <p>Uses {@code io.hearth.api}, {@code org.osgi.framework} and {@code
 * io.hearth.sql.infoschema.support}.
 */
package io.hearth.sql.infoschema.framework;
