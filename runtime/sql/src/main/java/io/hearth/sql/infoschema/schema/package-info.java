/**
 * The tables of information_schema about schemas, tables, their columns and keys.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.sql.type}, {@code .catalog} and {@code
 * .infoschema.support}.
 */
package io.hearth.sql.infoschema.schema;
