/**
 * The Java virtual machine as tables: threads and memory.
 *
 * <p>Uses {@code io.hearth.api} and {@code io.hearth.sql.infoschema.support}.
 */
package io.hearth.sql.infoschema.jvm;
