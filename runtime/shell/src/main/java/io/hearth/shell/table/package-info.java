/**
 * Rows under named columns: what commands return as data, and how they look when printed.
 *
 * <p>Uses no other package of Hearth.
 */
package io.hearth.shell.table;
