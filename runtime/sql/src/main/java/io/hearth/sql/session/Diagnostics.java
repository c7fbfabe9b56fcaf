package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The warnings, notes and errors of a session's last statement. Thread-safe, because rows may be
 * made by helper threads; the session's own thread clears it.
 *
 * <p>All are counted, but no more than {@code max_error_count} are kept.
 */
public final class Diagnostics {
    private final List<Diagnostic> kept = new ArrayList<>();
    private int most = 1024;
    private boolean notes = true;
    private int total;
    private int errors;
    private int totalBefore;
    private int errorsBefore;
    private boolean countsAsked;

    /**
     * Forgets all, as a statement does that begins.
     *
     * @param maxErrorCount how many are kept from now on
     * @param keepNotes whether notes are kept at all ({@code sql_notes})
     */
    public synchronized void clear(int maxErrorCount, boolean keepNotes) {
        if (!countsAsked) {
            totalBefore = total;
            errorsBefore = errors;
        }
        countsAsked = false;
        kept.clear();
        most = maxErrorCount;
        notes = keepNotes;
        total = 0;
        errors = 0;
    }

    /**
     * Adds one.
     *
     * @param diagnostic the warning, note or error
     */
    public synchronized void add(Diagnostic diagnostic) {
        if (diagnostic.level() == Diagnostic.Level.NOTE && !notes) {
            return;
        }
        total++;
        if (diagnostic.level() == Diagnostic.Level.ERROR) {
            errors++;
        }
        if (kept.size() < most) {
            kept.add(diagnostic);
        }
    }

    /**
     * Adds a warning with its text filled in.
     *
     * @param code the number and text
     * @param arguments what the text names, in its order
     */
    public void warn(ErrorCode code, Object... arguments) {
        add(new Diagnostic(Diagnostic.Level.WARNING, code, code.message(arguments)));
    }

    /**
     * Adds a note with its text filled in.
     *
     * @param code the number and text
     * @param arguments what the text names, in its order
     */
    public void note(ErrorCode code, Object... arguments) {
        add(new Diagnostic(Diagnostic.Level.NOTE, code, code.message(arguments)));
    }

    /**
     * Adds what core warns of.
     *
     * @param warnings in order
     */
    public void addAll(Collection<Warning> warnings) {
        warnings.forEach(warning -> add(Diagnostic.of(warning)));
    }

    /**
     * What SHOW WARNINGS lists.
     *
     * @return a copy, in order
     */
    public synchronized List<Diagnostic> all() {
        return List.copyOf(kept);
    }

    /**
     * How many there are.
     *
     * @return those included that were not kept
     */
    public synchronized int total() {
        return total;
    }

    /**
     * How many errors there are.
     *
     * @return those included that were not kept
     */
    public synchronized int errors() {
        return errors;
    }

    /**
     * What {@code @@warning_count} tells to the statement that asks: how many the statement before
     * it had. Asking does not count as such a statement.
     *
     * @return those included that were not kept
     */
    public synchronized int totalBefore() {
        countsAsked = true;
        return totalBefore;
    }

    /**
     * What {@code @@error_count} tells, in the same way.
     *
     * @return those included that were not kept
     */
    public synchronized int errorsBefore() {
        countsAsked = true;
        return errorsBefore;
    }
}
