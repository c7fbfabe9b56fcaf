/**
 * The command line and option files, with mysqld's syntax. A plain jar without dependencies: the
 * launcher has it on its class path, core embeds it. Uses the JDK alone.
 *
 * <p>Begin with {@link io.hearth.options.Options}, the result; {@link
 * io.hearth.options.ServerOption} lists what the server knows. A name that is not in that list is
 * no error here: it may be a plugin's, which core can tell once plugins are loaded.
 */
package io.hearth.options;
