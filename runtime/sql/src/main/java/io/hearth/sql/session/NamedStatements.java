package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What PREPARE has named in a session. The session's thread.
 *
 * @param <P> a prepared statement
 */
public final class NamedStatements<P extends AutoCloseable> {
    private final Map<String, P> byName = new HashMap<>();

    /**
     * Names a statement.
     *
     * @param name in any letter case
     * @param statement the statement
     * @return the one that had the name, for the caller to close
     */
    public Optional<P> put(String name, P statement) {
        return Optional.ofNullable(byName.put(key(name), statement));
    }

    /**
     * A named statement.
     *
     * @param name in any letter case
     * @param command what it is wanted for, for the error
     * @return the statement
     * @throws io.hearth.api.error.ServerException 1243 if there is none
     */
    public P require(String name, String command) {
        return Optional.ofNullable(byName.get(key(name)))
                .orElseThrow(() -> ErrorCode.ER_UNKNOWN_STMT_HANDLER.toException(name, command));
    }

    /**
     * Takes a name away.
     *
     * @param name in any letter case
     * @return what had it, for the caller to close
     */
    public Optional<P> remove(String name) {
        return Optional.ofNullable(byName.remove(key(name)));
    }

    /**
     * Takes all names away.
     *
     * @return what had them, for the caller to close
     */
    public Iterable<P> removeAll() {
        Map<String, P> all = Map.copyOf(byName);
        byName.clear();
        return all.values();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
