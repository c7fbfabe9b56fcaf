package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.variable.VariableChange;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.core.admin.Warning;
import io.hearth.core.variable.ChangeLocks.Chain;
import io.hearth.core.variable.ValueRules.Adjusted;
import java.time.Instant;
import java.util.Optional;

/**
 * One variable's part of a change, from check to effect. Used by one thread, which holds the
 * variable's lock.
 *
 * @param <T> the variable's value type
 */
final class Pending<T> {
    private final Variable<T> variable;
    private final Target target;
    private final ChangedBy by;
    private T oldValue;
    private T value;

    Pending(Variable<T> variable, Target target, ChangedBy by) {
        this.variable = variable;
        this.target = target;
        this.by = by;
    }

    Variable<T> variable() {
        return variable;
    }

    Target target() {
        return target;
    }

    private boolean isSession() {
        return target == Target.SESSION;
    }

    private T current() {
        return isSession() ? variable.valueIn(by.session().orElseThrow()) : variable.value();
    }

    /** DEFAULT: a session takes the global value; nothing is checked. */
    void takeDefault() {
        oldValue = current();
        value = isSession() ? variable.value() : variable.definition().defaultValue();
    }

    /**
     * Converts and checks a value of SET.
     *
     * @return the warning that it was adjusted
     */
    Optional<Warning> check(SqlValue given, Callbacks callbacks, Chain chain) {
        boolean ranged = variable.definition().check().isEmpty();
        Adjusted<T> converted = variable.rules().fromSql(variable.name(), given, ranged);
        if (converted.changed() && by.strict()) {
            throw Refusal.wrongValue(variable.name(), given);
        }
        check(converted.value(), given.text(), callbacks, chain);
        return converted.changed()
                ? Optional.of(
                        Warning.warning(
                                ErrorCode.ER_TRUNCATED_WRONG_VALUE, variable.name(), given.text()))
                : Optional.empty();
    }

    /** Checks a value that plugin code sets. */
    void check(T given, Callbacks callbacks, Chain chain) {
        String text = variable.rules().show(given).orElse(SqlValue.NULL.text());
        if (variable.definition().check().isEmpty() && variable.rules().ranged(given).changed()) {
            throw ErrorCode.ER_WRONG_VALUE_FOR_VAR.toException(variable.name(), text);
        }
        check(given, text, callbacks, chain);
    }

    private void check(T converted, String given, Callbacks callbacks, Chain chain) {
        oldValue = current();
        value = callbacks.check(variable, chain, change(oldValue, converted), given);
    }

    private VariableChange<T> change(T from, T to) {
        return new VariableChange<>(
                isSession() ? by.session().map(session -> session) : Optional.empty(), from, to);
    }

    /** Lets the plugin put the value into effect. */
    void update(Callbacks callbacks, Chain chain) {
        if (target != Target.PERSIST_ONLY) {
            value = callbacks.update(variable, chain, change(oldValue, value));
        }
    }

    /** Lets the plugin go back, after another variable of the same change could not be updated. */
    void undo(Callbacks callbacks, Chain chain) {
        if (target != Target.PERSIST_ONLY) {
            callbacks.update(variable, chain, change(value, oldValue));
        }
    }

    /** The value as text to persist; empty for NULL. */
    Optional<String> persistentText() {
        return variable.rules().persist(value);
    }

    /** Makes the value visible. */
    void publish() {
        switch (target) {
            case SESSION -> Variable.values(by.session().orElseThrow()).put(variable, value);
            case GLOBAL, PERSIST ->
                    variable.write(
                            value,
                            new VariableOrigin(
                                    Source.DYNAMIC,
                                    Optional.empty(),
                                    0,
                                    Optional.of(Instant.now()),
                                    by.user(),
                                    by.host()));
            case PERSIST_ONLY -> {}
        }
    }
}
