/**
 * Tables of the operating system in information_schema: {@code OS_PROCESSES}, {@code
 * OS_FILE_SYSTEMS} and {@code OS_NETWORK_INTERFACES}. Uses {@code io.hearth.api.plugin}, {@code
 * .infoschema}, {@code .session} and {@code .table}.
 */
package io.hearth.example.os;
