/**
 * A table of information_schema with one row. Uses {@code io.hearth.api.plugin}, {@code
 * .infoschema}, {@code .session} and {@code .table}.
 */
package io.hearth.example.hello;
