/**
 * What exists: schemas, tables and where their rows come from.
 *
 * <p>Uses {@code io.hearth.api.*} and {@code io.hearth.sql.type}.
 */
package io.hearth.sql.catalog;
