package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.Warning;
import io.hearth.core.variable.ChangeLocks.Chain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one path by which values change. Thread-safe.
 *
 * <p>All variables of a change are locked, all checked, all updated, then what is to be persisted
 * is on disk, then all become visible. Whatever fails before that undoes the updates made so far.
 */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final ChangeLocks locks;
    private final Callbacks callbacks;
    private final PersistedValues persisted;
    private final Consumer<Set<String>> changedPlugins;

    /**
     * The path.
     *
     * @param changedPlugins told, after the fact, whose global or persisted values have changed
     */
    Changes(
            ChangeLocks locks,
            Callbacks callbacks,
            PersistedValues persisted,
            Consumer<Set<String>> changedPlugins) {
        this.locks = locks;
        this.callbacks = callbacks;
        this.persisted = persisted;
        this.changedPlugins = changedPlugins;
    }

    /** SET. */
    List<Warning> set(
            List<Assignment> items, ChangedBy by, Function<String, Variable<?>> variables) {
        List<Pending<?>> pending = new ArrayList<>();
        for (Assignment item : items) {
            Variable<?> variable = variables.apply(item.variable());
            requireAllowed(variable, item.target(), by);
            pending.add(new Pending<>(variable, item.target(), by));
        }
        return apply(
                pending,
                by,
                chain -> {
                    pending.forEach(Changes::requireVisible);
                    List<Warning> warnings = new ArrayList<>();
                    for (int i = 0; i < items.size(); i++) {
                        check(pending.get(i), items.get(i), chain).ifPresent(warnings::add);
                    }
                    return warnings;
                });
    }

    private static void requireAllowed(Variable<?> variable, Target target, ChangedBy by) {
        if (variable.definition().readOnly() && target != Target.PERSIST_ONLY) {
            throw ErrorCode.ER_INCORRECT_GLOBAL_LOCAL_VAR.toException(variable, "read only");
        }
        if (target.isPersistent() && variable.isFixedAtStart()) {
            throw ErrorCode.ER_INCORRECT_GLOBAL_LOCAL_VAR.toException(
                    variable, "non persistent read only");
        }
        if (target == Target.SESSION && !variable.isPerSession()) {
            throw ErrorCode.ER_GLOBAL_VARIABLE.toException(variable);
        }
        if (target == Target.SESSION && by.session().isEmpty()) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                    "Variable '%s' cannot be set for a session: there is none".formatted(variable));
        }
    }

    /** The plugin may have gone while the change waited for its turn. */
    private static void requireVisible(Pending<?> pending) {
        if (!pending.variable().isVisible()) {
            throw ErrorCode.ER_UNKNOWN_SYSTEM_VARIABLE.toException(pending.variable());
        }
    }

    private Optional<Warning> check(Pending<?> pending, Assignment item, Chain chain) {
        if (item.value().isEmpty()) {
            pending.takeDefault();
            return Optional.empty();
        }
        return pending.check(item.value().get(), callbacks, chain);
    }

    /** A value set by plugin code; read-only variables too, and strictly. */
    <T> void setByPlugin(Variable<T> variable, Optional<HostSession> session, T value) {
        ChangedBy by = new ChangedBy(session, "", "", true);
        Pending<T> pending =
                new Pending<>(variable, session.isPresent() ? Target.SESSION : Target.GLOBAL, by);
        apply(
                List.of(pending),
                by,
                chain -> {
                    pending.check(value, callbacks, chain);
                    return List.of();
                });
    }

    private List<Warning> apply(
            List<Pending<?>> pending, ChangedBy by, Function<Chain, List<Warning>> check) {
        Chain chain = locks.chain();
        Set<Variable<?>> variables = new HashSet<>();
        pending.forEach(one -> variables.add(one.variable()));
        locks.acquire(chain, variables);
        try {
            List<Warning> warnings = check.apply(chain);
            update(pending, by, chain);
            pending.forEach(Pending::publish);
            tell(pending);
            return warnings;
        } finally {
            locks.release(variables);
        }
    }

    private void update(List<Pending<?>> pending, ChangedBy by, Chain chain) {
        List<Pending<?>> updated = new ArrayList<>();
        try {
            for (Pending<?> one : pending) {
                one.update(callbacks, chain);
                updated.add(0, one);
            }
            persisted.put(pending.stream().filter(one -> one.target().isPersistent()).toList(), by);
        } catch (RuntimeException failure) {
            updated.forEach(one -> undo(one, chain, failure));
            throw failure;
        }
    }

    private void undo(Pending<?> pending, Chain chain, RuntimeException failure) {
        try {
            pending.undo(callbacks, chain);
        } catch (ServerException alsoFailed) {
            LOG.error(
                    "Variable '{}' could not be set back: {}",
                    pending.variable(),
                    alsoFailed.getMessage());
            failure.addSuppressed(alsoFailed);
        }
    }

    private void tell(Collection<Pending<?>> pending) {
        Set<String> plugins = new HashSet<>();
        for (Pending<?> one : pending) {
            if (one.target() != Target.SESSION) {
                one.variable().owner().plugin().ifPresent(plugins::add);
            }
        }
        if (!plugins.isEmpty()) {
            changedPlugins.accept(plugins);
        }
    }
}
