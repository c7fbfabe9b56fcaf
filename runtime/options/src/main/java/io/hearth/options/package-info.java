/**
 * The command line and option files, with mysqld's syntax. A plain jar without dependencies: the
 * launcher has it on its class path, core embeds it.
 */
package io.hearth.options;
