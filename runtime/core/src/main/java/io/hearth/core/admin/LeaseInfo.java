package io.hearth.core.admin;

import java.time.Instant;

/**
 * One use of a plugin.
 *
 * @param user who uses it, such as {@code session 7: SELECT from test.t}
 * @param since when the use began
 */
public record LeaseInfo(String user, Instant since) {}
