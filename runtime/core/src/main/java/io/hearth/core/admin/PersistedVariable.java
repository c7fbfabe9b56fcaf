package io.hearth.core.admin;

import java.time.Instant;
import java.util.Optional;

/**
 * A value that is applied at every start, and when its plugin is installed.
 *
 * @param name the variable's full name, in lower case; its plugin need not be installed
 * @param value the value as text; empty for NULL
 * @param time when it was persisted
 * @param user by whom
 * @param host from where
 */
public record PersistedVariable(
        String name, Optional<String> value, Instant time, String user, String host) {}
