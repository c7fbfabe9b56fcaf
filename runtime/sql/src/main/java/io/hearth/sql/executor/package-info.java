/**
 * Runs plans: one operator per plan node, pulling batches of rows from its inputs.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.sql.plan}, {@code .scan}, {@code .catalog},
 * {@code .expression}, {@code .vector} and {@code .type}.
 */
package io.hearth.sql.executor;
