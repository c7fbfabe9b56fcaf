/**
 * The server's own tables of information_schema, performance_schema and mysql, put together. Each
 * table stands in a package below this one, beside what it shows, and is written with the API that
 * plugins use.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin}, {@code io.hearth.sql.catalog} and
 * the packages below.
 */
package io.hearth.sql.infoschema;
