/**
 * What the built-in tables are made of: columns in MySQL's types, a table with its place, a name
 * that a condition asks for.
 *
 * <p>Uses {@code io.hearth.api} and {@code io.hearth.core.admin}.
 */
package io.hearth.sql.infoschema.support;
