/**
 * Starts the framework with the runtime's bundles, waits until the server accepts work and stops it
 * in order. May use {@code io.hearth.options}, {@code org.osgi.framework}, Felix's class of the
 * framework itself, slf4j and logback; shares no class with a bundle but the JDK's and slf4j's.
 *
 * <p>{@link io.hearth.launcher.Main} is the entry; {@link io.hearth.launcher.Server} is one run
 * from lock to exit code.
 */
package io.hearth.launcher;
