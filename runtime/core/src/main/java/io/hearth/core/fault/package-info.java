/**
 * Faults made on purpose, so that tests can show what the server makes of them.
 *
 * <p>Uses no other package.
 */
package io.hearth.core.fault;
