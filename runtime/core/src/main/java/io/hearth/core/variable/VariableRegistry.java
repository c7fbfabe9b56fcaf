package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.variable.Variable.Owner;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The variables that the server knows, by full name. Thread-safe. */
final class VariableRegistry {
    private final Map<String, Variable<?>> byName = new ConcurrentSkipListMap<>();
    private final BitSet slots = new BitSet();

    /** A free place among a session's values. */
    synchronized int takeSlot() {
        int slot = slots.nextClearBit(0);
        slots.set(slot);
        return slot;
    }

    /** Gives a place back. */
    synchronized void freeSlot(int slot) {
        slots.clear(slot);
    }

    void add(Variable<?> variable) {
        byName.put(variable.name(), variable);
    }

    void remove(Variable<?> variable) {
        byName.remove(variable.name(), variable);
    }

    /** Who has a name already, in words. */
    Optional<String> holder(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(Variable::owner)
                .map(Owner::plugin)
                .map(plugin -> plugin.map(other -> "plugin '" + other + "'").orElse("the server"));
    }

    /** All, by name. */
    Collection<Variable<?>> all() {
        return List.copyOf(byName.values());
    }

    /** Those that SQL and the shell see. */
    List<Variable<?>> visible() {
        return byName.values().stream()
                .<Variable<?>>map(variable -> variable)
                .filter(Variable::isVisible)
                .toList();
    }

    Optional<Variable<?>> find(String name) {
        return Optional.<Variable<?>>ofNullable(byName.get(Texts.lower(name)))
                .filter(Variable::isVisible);
    }

    /**
     * A variable that SQL and the shell see.
     *
     * @throws io.hearth.api.error.ServerException 1193 if there is none
     */
    Variable<?> require(String name) {
        return find(name).orElseThrow(() -> ErrorCode.ER_UNKNOWN_SYSTEM_VARIABLE.toException(name));
    }
}
