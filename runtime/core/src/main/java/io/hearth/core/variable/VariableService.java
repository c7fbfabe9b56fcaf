package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.VariableDefinition;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.PersistedVariable;
import io.hearth.core.admin.SessionVariables;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.StatusListing;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.Warning;
import io.hearth.core.host.SessionOnlyVariable;
import io.hearth.core.status.StatusRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The service over the variables. Thread-safe. */
final class VariableService implements VariableAdmin {
    private static final Comparator<NamedValue> BY_NAME = Comparator.comparing(NamedValue::name);

    private final VariableRegistry registry;
    private final OpenSessions sessions;
    private final SessionOnly sessionOnly;
    private final Changes changes;
    private final PersistedValues persisted;
    private final StatusRegistry status;

    VariableService(
            VariableRegistry registry,
            OpenSessions sessions,
            SessionOnly sessionOnly,
            Changes changes,
            PersistedValues persisted,
            StatusRegistry status) {
        this.registry = registry;
        this.sessions = sessions;
        this.sessionOnly = sessionOnly;
        this.changes = changes;
        this.persisted = persisted;
        this.status = status;
    }

    @Override
    public List<NamedValue> list(LikePattern names, Optional<HostSession> session) {
        Stream<NamedValue> global =
                registry.visible().stream()
                        .filter(variable -> names.matches(variable.name()))
                        .map(variable -> named(variable, session));
        return session.map(
                        present ->
                                Stream.concat(global, sessionOnly.list(names, present))
                                        .sorted(BY_NAME))
                .orElse(global)
                .toList();
    }

    private static <T> NamedValue named(Variable<T> variable, Optional<HostSession> session) {
        T value = session.isPresent() ? variable.valueIn(session.get()) : variable.value();
        return new NamedValue(variable.name(), variable.rules().show(value).orElse(""));
    }

    @Override
    public List<VariableInfo> info(LikePattern names) {
        Stream<VariableInfo> global =
                registry.visible().stream()
                        .filter(variable -> names.matches(variable.name()))
                        .map(variable -> describe(variable, persisted));
        return Stream.concat(global, sessionOnly.info(names))
                .sorted(Comparator.comparing(VariableInfo::name))
                .toList();
    }

    @Override
    public Optional<VariableInfo> find(String name) {
        return registry.find(name)
                .<VariableInfo>map(variable -> describe(variable, persisted))
                .or(() -> sessionOnly.find(name).map(SessionOnly::describe));
    }

    static <T> VariableInfo describe(Variable<T> variable, PersistedValues persisted) {
        VariableDefinition<T> definition = variable.definition();
        ValueRules<T> rules = variable.rules();
        Optional<CommandLineArgument> argument =
                definition.option() ? Optional.of(definition.argument()) : Optional.empty();
        return new VariableInfo(
                variable.name(),
                variable.owner().plugin(),
                definition.kind(),
                definition.scope(),
                definition.readOnly(),
                rules.show(variable.value()),
                rules.show(definition.defaultValue()),
                definition.minimum().flatMap(rules::show),
                definition.maximum().flatMap(rules::show),
                definition.blockSize(),
                rules.elements(),
                argument,
                definition.comment(),
                variable.origin(),
                persisted.find(variable.name()).isPresent());
    }

    @Override
    public SqlValue global(String name) {
        if (sessionOnly.find(name).isPresent()) {
            throw ErrorCode.ER_INCORRECT_GLOBAL_LOCAL_VAR.toException(name, "SESSION");
        }
        return globalValue(registry.require(name));
    }

    private static <T> SqlValue globalValue(Variable<T> variable) {
        return variable.rules().toSql(variable.value());
    }

    @Override
    public SqlValue session(String name, HostSession session, boolean explicit) {
        Optional<SessionOnlyVariable> own = sessionOnly.find(name);
        if (own.isPresent()) {
            return own.get().value().apply(session);
        }
        Variable<?> variable = registry.require(name);
        if (explicit && !variable.isPerSession()) {
            throw ErrorCode.ER_INCORRECT_GLOBAL_LOCAL_VAR.toException(name, "GLOBAL");
        }
        return sessionValue(variable, session);
    }

    private static <T> SqlValue sessionValue(Variable<T> variable, HostSession session) {
        return variable.rules().toSql(variable.valueIn(session));
    }

    @Override
    public List<Warning> set(List<Assignment> items, ChangedBy by) {
        List<Assignment> others = new ArrayList<>();
        List<Runnable> ready = new ArrayList<>();
        for (Assignment item : items) {
            sessionOnly
                    .find(item.variable())
                    .ifPresentOrElse(
                            own -> ready.add(SessionOnly.prepare(own, item, by)),
                            () -> others.add(item));
        }
        List<Warning> warnings = changes.set(others, by, registry::require);
        ready.forEach(Runnable::run);
        return warnings;
    }

    @Override
    public List<Warning> resetPersist(Optional<String> name, boolean ifExists) {
        return persisted.reset(name, ifExists);
    }

    @Override
    public List<PersistedVariable> persisted() {
        return persisted.all();
    }

    @Override
    public SessionVariables openSession() {
        return sessions.open(registry.all().stream().filter(Variable::isPerSession).toList());
    }

    @Override
    public StatusListing status(LikePattern names, Optional<Session> session) {
        return status.list(names, session);
    }
}
