/**
 * The SQL part at work: connections, results of texts, prepared statements, the pipeline from a
 * query to its rows, and sessions for plugins.
 *
 * <p>Uses all other packages of this bundle but the root; only the root uses it.
 */
package io.hearth.sql.server;
