package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.variable.SystemVariable;
import java.util.List;

/**
 * The variables {@code read_only} and {@code super_read_only}: the second brings the first with it,
 * and the first takes the second away. Thread-safe.
 *
 * <p>Everybody is root as yet, whom only the second one stops.
 */
public final class WriteProtection {
    private final SystemVariable<Boolean> forUsers =
            SystemVariable.ofBoolean("read_only")
                    .comment("Whether users without special privileges may not write.")
                    .onUpdate(change -> release(change.value()))
                    .build();
    private final SystemVariable<Boolean> forAll =
            SystemVariable.ofBoolean("super_read_only")
                    .comment("Whether nobody may write; brings read_only with it.")
                    .onUpdate(change -> protect(change.value()))
                    .build();

    private void release(boolean on) {
        if (!on && forAll.get()) {
            forAll.set(false);
        }
    }

    private void protect(boolean on) {
        if (on && !forUsers.get()) {
            forUsers.set(true);
        }
    }

    /**
     * Both.
     *
     * @return for the server to take in
     */
    public List<SystemVariable<?>> all() {
        return List.of(forUsers, forAll);
    }

    /**
     * Goes on or refuses a statement that writes.
     *
     * @throws io.hearth.api.error.ServerException 1290 if nobody may write
     */
    public void requireWritable() {
        if (forAll.get()) {
            throw ErrorCode.ER_OPTION_PREVENTS_STATEMENT.toException("--super-read-only");
        }
    }
}
