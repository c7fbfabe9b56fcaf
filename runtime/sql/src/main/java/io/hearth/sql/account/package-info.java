/**
 * Accounts, their passwords and what sessions may do.
 *
 * <p>Uses {@code io.hearth.api.error}, {@code io.hearth.core.admin}, {@code io.hearth.core.host}
 * and {@code io.hearth.sql.front}.
 */
package io.hearth.sql.account;
