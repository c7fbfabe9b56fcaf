/**
 * Drives an assembled distribution as a process of its own.
 *
 * <p>Uses no other package of Hearth: it sees what an operator sees.
 */
package io.hearth.itests.server;
