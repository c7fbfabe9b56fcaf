package io.hearth.sql.planner;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Plans by what they were made from, the least recently used leaving first. Any thread.
 *
 * <p>It holds no lease of a plugin: a plan names tables, and {@link #removeIf} drops those that are
 * no longer what the plan was made from.
 *
 * @param <K> what a plan depends on
 * @param <V> the plan
 */
public final class PlanCache<K, V> {
    private final int capacity;
    private final Map<K, V> plans;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * An empty cache.
     *
     * @param capacity how many plans it keeps
     */
    public PlanCache(int capacity) {
        this.capacity = capacity;
        this.plans = new LinkedHashMap<>(16, 0.75f, true);
    }

    /**
     * Looks a plan up, and counts whether it was there.
     *
     * @param key what it depends on
     * @return empty if there is none
     */
    public Optional<V> get(K key) {
        V plan;
        synchronized (plans) {
            plan = plans.get(key);
        }
        (plan == null ? misses : hits).increment();
        return Optional.ofNullable(plan);
    }

    /**
     * Looks a plan up without counting.
     *
     * @param key what it depends on
     * @return empty if there is none
     */
    public Optional<V> peek(K key) {
        synchronized (plans) {
            return Optional.ofNullable(plans.get(key));
        }
    }

    /**
     * Keeps a plan.
     *
     * @param key what it depends on
     * @param plan the plan
     */
    public void put(K key, V plan) {
        synchronized (plans) {
            plans.put(key, plan);
            if (plans.size() > capacity) {
                Iterator<K> oldest = plans.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    /**
     * Drops plans.
     *
     * @param stale which
     */
    public void removeIf(Predicate<V> stale) {
        synchronized (plans) {
            plans.values().removeIf(stale);
        }
    }

    /** Drops all plans. */
    public void clear() {
        synchronized (plans) {
            plans.clear();
        }
    }

    /**
     * How many plans it keeps now.
     *
     * @return at most its capacity
     */
    public int size() {
        synchronized (plans) {
            return plans.size();
        }
    }

    /**
     * How often a plan was found.
     *
     * @return since the start
     */
    public long hits() {
        return hits.sum();
    }

    /**
     * How often none was found.
     *
     * @return since the start
     */
    public long misses() {
        return misses.sum();
    }
}
