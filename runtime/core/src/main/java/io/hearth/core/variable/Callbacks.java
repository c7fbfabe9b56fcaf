package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.variable.RefusedValueException;
import io.hearth.api.variable.VariableChange;
import io.hearth.api.variable.VariableKind;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.variable.ChangeLocks.Chain;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Calls check and update of variables, whose locks the caller holds. Thread-safe. */
final class Callbacks {
    private final Guard guard;
    private final Duration limit;
    private final ChangeLocks locks;

    Callbacks(Guard guard, Duration limit, ChangeLocks locks) {
        this.guard = guard;
        this.limit = limit;
        this.locks = locks;
    }

    /** What came of a call: a value or the error that the plugin chose. */
    private record Outcome<T>(T value, ServerException error) {}

    /**
     * The value that a variable's check lets through, or the same value if it has none.
     *
     * @param given the value as its author wrote it, for the error
     */
    <T> T check(Variable<T> variable, Chain chain, VariableChange<T> change, String given) {
        if (variable.definition().check().isEmpty()) {
            return change.value();
        }
        return call(
                "check",
                variable,
                chain,
                () -> {
                    try {
                        return value(variable.definition().check().get().check(change));
                    } catch (RefusedValueException refused) {
                        return new Outcome<>(null, refusal(variable, given, refused));
                    } catch (ServerException chosen) {
                        return new Outcome<>(null, chosen);
                    }
                });
    }

    private static ServerException refusal(
            Variable<?> variable, String given, RefusedValueException refused) {
        String name = variable.name();
        String reason = refused.getMessage();
        return reason == null || reason.isEmpty()
                ? ErrorCode.ER_WRONG_VALUE_FOR_VAR.toException(name, given)
                : ErrorCode.ER_WRONG_VALUE_FOR_VAR.withReason(reason, name, given);
    }

    /** The value that a variable's update keeps, or the same value if it has none. */
    <T> T update(Variable<T> variable, Chain chain, VariableChange<T> change) {
        if (variable.definition().update().isEmpty()) {
            return change.value();
        }
        return call(
                "update",
                variable,
                chain,
                () -> {
                    try {
                        return value(variable.definition().update().get().update(change));
                    } catch (ServerException chosen) {
                        return new Outcome<>(null, chosen);
                    }
                });
    }

    private static <T> Outcome<T> value(T value) {
        return new Outcome<>(value, null);
    }

    private <T> T call(
            String what, Variable<T> variable, Chain chain, Callable<Outcome<T>> callback) {
        String plugin = variable.owner().label();
        if (variable.isInCallback()) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                    "Plugin '%s': an earlier callback of %s has not returned yet"
                            .formatted(plugin, variable));
        }
        try {
            Callable<Outcome<T>> inChain = locks.in(chain, () -> marked(variable, callback));
            Outcome<T> outcome =
                    variable.owner().plugin().isEmpty()
                            ? direct(inChain)
                            : guard.call(
                                    plugin,
                                    what + " of " + variable,
                                    variable.owner().loader(),
                                    limit,
                                    inChain);
            if (outcome.error() != null) {
                throw outcome.error();
            }
            return requireValue(what, variable, outcome.value());
        } catch (PluginFailure failure) {
            throw ErrorCode.ER_UNKNOWN_ERROR.causedBy(
                    failure, "Plugin '%s': %s".formatted(plugin, failure.getMessage()));
        }
    }

    /** The server's own code needs no guard, and a thread for each SET would be dear. */
    private static <R> R direct(Callable<R> callback) throws PluginFailure {
        try {
            return callback.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new PluginFailure(failure.getMessage(), failure);
        }
    }

    private static <R> R marked(Variable<?> variable, Callable<R> callback) throws Exception {
        variable.inCallback(true);
        try {
            return callback.call();
        } finally {
            variable.inCallback(false);
        }
    }

    private <T> T requireValue(String what, Variable<T> variable, T value) {
        if (value == null && variable.definition().kind() != VariableKind.STRING) {
            String plugin = variable.owner().label();
            guard.countFailure(plugin);
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                    "Plugin '%s': %s of %s returned null".formatted(plugin, what, variable));
        }
        return value;
    }
}
