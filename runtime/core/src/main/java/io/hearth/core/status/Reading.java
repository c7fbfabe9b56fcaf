package io.hearth.core.status;

import io.hearth.api.session.Session;
import io.hearth.api.variable.StatusValue;
import io.hearth.api.variable.StatusVariable;
import io.hearth.core.admin.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One look at the variables of one owner. Thread-safe: one thread reads, and another may take what
 * there is when the first takes too long.
 */
final class Reading {
    /** An array whose function answers with itself would never end. */
    private static final int DEEPEST = 16;

    private final List<StatusVariable> variables;
    private final Optional<Session> session;
    private final List<NamedValue> rows = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int begun;
    private int faults;
    private boolean taken;
    private boolean finished;

    /** A variable that could not be read, and why. */
    record Failure(String variable, String reason) {}

    Reading(List<StatusVariable> variables, Optional<Session> session) {
        this.variables = variables;
        this.session = session;
    }

    /** Reads all, unless the results are taken meanwhile. */
    void run() {
        for (StatusVariable variable : variables) {
            if (!begin()) {
                break;
            }
            read("", variable, 0);
        }
        finish();
    }

    private synchronized void finish() {
        finished = true;
    }

    private synchronized boolean begin() {
        if (!taken) {
            begun++;
        }
        return !taken;
    }

    /** Whatever plugin code throws, errors included, costs this one value and no more. */
    private void read(String prefix, StatusVariable variable, int depth) {
        String name = join(prefix, variable.name());
        try {
            StatusValue value = variable.function().read(session);
            if (value instanceof StatusValue.Elements array && depth < DEEPEST) {
                array.elements().forEach(element -> read(name, element, depth + 1));
            } else if (value == null || value instanceof StatusValue.Elements) {
                fail(name, value == null ? "it gave null" : "its arrays are nested too deeply");
            } else {
                add(new NamedValue(name, StatusText.of(value)));
            }
        } catch (Throwable thrown) {
            fail(name, "it threw " + thrown);
        }
    }

    private static String join(String prefix, String name) {
        if (prefix.isEmpty() || name.isEmpty()) {
            return prefix + name;
        }
        return prefix + "_" + name;
    }

    private synchronized void add(NamedValue row) {
        if (!taken) {
            rows.add(row);
        }
    }

    private synchronized void fail(String name, String reason) {
        if (!taken) {
            rows.add(new NamedValue(name, ""));
            failures.add(new Failure(name, reason));
            faults++;
        }
    }

    /** Ends the reading: what was not read yet has no value. */
    synchronized void giveUp(String reason) {
        taken = true;
        int hangsAt = Math.max(0, begun - 1);
        for (int i = finished ? variables.size() : hangsAt; i < variables.size(); i++) {
            String name = variables.get(i).name();
            rows.add(new NamedValue(name, ""));
            failures.add(new Failure(name, reason));
        }
    }

    synchronized boolean isFinished() {
        return finished;
    }

    /** How many variables were at fault themselves. */
    synchronized int faults() {
        return faults;
    }

    synchronized List<NamedValue> rows() {
        return List.copyOf(rows);
    }

    synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }
}
