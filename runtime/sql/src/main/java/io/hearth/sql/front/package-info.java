/**
 * What the wire protocol and the shell use of the SQL part: connections, statements and their
 * results, accounts. Interfaces and values only.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin}, {@code io.hearth.sql.type} and
 * {@code io.hearth.sql.vector}.
 */
@Version("1.0.0")
package io.hearth.sql.front;

import org.osgi.annotation.versioning.Version;
