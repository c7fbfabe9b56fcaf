package io.hearth.core.status;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.api.variable.StatusVariable;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.StatusListing;
import io.hearth.core.admin.Warning;
import io.hearth.core.guard.Guard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The status variables of a server and its plugins. Thread-safe.
 *
 * <p>A value is read when someone looks. All variables of a plugin are read in one guarded call; a
 * function that fails or hangs costs values, not the listing. Two variables of one name are both
 * listed.
 */
public final class StatusRegistry {
    private static final Comparator<NamedValue> BY_NAME =
            Comparator.comparing(NamedValue::name, String.CASE_INSENSITIVE_ORDER);

    private final Guard guard;
    private final Duration limit;
    private final List<StatusGroup> groups = new CopyOnWriteArrayList<>();

    /**
     * No variables yet.
     *
     * @param guard the way into plugins' functions
     * @param limit how long all functions of a plugin together may take
     */
    public StatusRegistry(Guard guard, Duration limit) {
        this.guard = guard;
        this.limit = limit;
    }

    /**
     * Takes in variables.
     *
     * @param plugin whose they are; empty for the server
     * @param loader context class loader of the plugin's functions; may be null
     * @param variables read from now on
     * @return takes them out again, and waits for those who are reading
     */
    public AutoCloseable register(
            Optional<String> plugin, ClassLoader loader, List<StatusVariable> variables) {
        StatusGroup group = new StatusGroup(plugin, loader, variables);
        groups.add(group);
        return () -> {
            groups.remove(group);
            group.close(limit);
        };
    }

    /**
     * SHOW STATUS.
     *
     * @param names which
     * @param session who looks
     * @return rows by name, and a warning for each value that could not be read
     */
    public StatusListing list(LikePattern names, Optional<Session> session) {
        List<NamedValue> rows = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (StatusGroup group : groups) {
            Reading reading = group.read(guard, limit, session);
            reading.rows().stream().filter(row -> names.matches(row.name())).forEach(rows::add);
            reading.failures().stream()
                    .filter(failure -> names.matches(failure.variable()))
                    .map(failure -> warning(group, failure))
                    .forEach(warnings::add);
        }
        rows.sort(BY_NAME);
        return new StatusListing(rows, warnings);
    }

    private static Warning warning(StatusGroup group, Reading.Failure failure) {
        return Warning.warning(
                ErrorCode.ER_UNKNOWN_ERROR,
                "Status variable '%s' of %s could not be read: %s"
                        .formatted(
                                failure.variable(),
                                group.plugin()
                                        .map(name -> "plugin '" + name + "'")
                                        .orElse("the server"),
                                failure.reason()));
    }
}
