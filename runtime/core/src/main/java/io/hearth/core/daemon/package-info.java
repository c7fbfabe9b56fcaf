/**
 * Runs daemons: the threads that belong to the host on behalf of a plugin, their schedules and
 * restarts, and their orderly stop. {@link io.hearth.core.daemon.DaemonHost} is what the registry
 * sees of it, {@link io.hearth.core.daemon.DaemonSupervisor} what lists the threads.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin} and {@code io.hearth.core.host}.
 */
package io.hearth.core.daemon;
