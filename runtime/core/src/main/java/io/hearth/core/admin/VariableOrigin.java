package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a value comes from, as MySQL's {@code variables_info} tells it.
 *
 * @param source who set it
 * @param path the option file; empty for other sources
 * @param line the line in it; 0 for other sources
 * @param time when it was set; empty for a compiled default
 * @param user who set it; empty unless DYNAMIC or PERSISTED
 * @param host from where; empty unless DYNAMIC or PERSISTED
 */
public record VariableOrigin(
        Source source,
        Optional<String> path,
        int line,
        Optional<Instant> time,
        String user,
        String host) {
    /** The compiled default. */
    public static final VariableOrigin COMPILED =
            new VariableOrigin(Source.COMPILED, Optional.empty(), 0, Optional.empty(), "", "");

    /** Who set a value. */
    public enum Source {
        /** Nobody: the default. */
        COMPILED,
        /** An option file. */
        EXPLICIT,
        /** The command line. */
        COMMAND_LINE,
        /** SET PERSIST of an earlier run. */
        PERSISTED,
        /** SET, an OSGi tool or the plugin itself, in this run. */
        DYNAMIC
    }

    /** Checks that nothing is null. */
    public VariableOrigin {
        requireNonNull(source, "source");
        requireNonNull(path, "path");
        requireNonNull(time, "time");
        requireNonNull(user, "user");
        requireNonNull(host, "host");
    }
}
