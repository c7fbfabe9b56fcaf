package io.hearth.sql.server;

import io.hearth.sql.executor.ExecutablePlan;
import io.hearth.sql.plan.PhysicalPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Plans made ready to run, so that a plan of the cache is made ready once; the least recently used
 * leave first. Thread-safe. Plans are told apart as objects: comparing them would be dear.
 */
final class PreparedPlans {
    /** Plans of more come from lists that nobody sends twice, and are large. */
    private static final int MOST_PARAMETERS = 10_000;

    private final Map<Same, ExecutablePlan> ready;

    PreparedPlans(int capacity) {
        this.ready =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Same, ExecutablePlan> oldest) {
                        return size() > capacity;
                    }
                };
    }

    private record Same(PhysicalPlan plan) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.plan == plan;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(plan);
        }
    }

    ExecutablePlan of(PhysicalPlan plan) {
        Same key = new Same(plan);
        synchronized (ready) {
            ExecutablePlan known = ready.get(key);
            if (known != null) {
                return known;
            }
        }
        ExecutablePlan made = ExecutablePlan.of(plan);
        if (plan.parameters().size() > MOST_PARAMETERS) {
            return made;
        }
        synchronized (ready) {
            ready.put(key, made);
        }
        return made;
    }

    /** Forgets all: what plugins' tables they hold must not stay in memory. */
    void clear() {
        synchronized (ready) {
            ready.clear();
        }
    }
}
