package io.hearth.sql.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many statements of each kind have run, in a session or on the server. Thread-safe. */
public final class StatementCounts {
    private final Map<String, LongAdder> byCounter = new ConcurrentHashMap<>();

    /**
     * A statement is about to run.
     *
     * @param counter the status variable that counts it, such as {@code Com_select}
     */
    public void add(String counter) {
        LongAdder known = byCounter.get(counter);
        if (known == null) {
            known = byCounter.computeIfAbsent(counter, name -> new LongAdder());
        }
        known.increment();
    }

    /**
     * How many there were.
     *
     * @param counter the status variable
     * @return 0 or more
     */
    public long get(String counter) {
        LongAdder count = byCounter.get(counter);
        return count == null ? 0 : count.sum();
    }

    /** All begin at 0 again: FLUSH STATUS. */
    public void reset() {
        byCounter.values().forEach(LongAdder::reset);
    }
}
