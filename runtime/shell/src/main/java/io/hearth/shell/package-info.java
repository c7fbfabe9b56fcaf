/**
 * The bundle {@code io.hearth.shell}: its activator, which puts the parts together. Nothing of Gogo
 * is loaded until a command is run or a prompt is wanted.
 *
 * <p>Uses all packages of this bundle, and {@code io.hearth.core.admin}.
 */
package io.hearth.shell;
