/**
 * What statements do that are not queries: one small class for each kind; and how SHOW becomes a
 * query on information_schema.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin} and, in this bundle, {@code front},
 * {@code account}, {@code session}, {@code catalog}, {@code parser}, {@code syntax}, {@code vector}
 * and {@code type}.
 */
package io.hearth.sql.statement;
