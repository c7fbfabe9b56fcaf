package io.hearth.shell;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.VariableKind;
import io.hearth.api.variable.VariableScope;
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
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.admin.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two variables, a number and a string, and what was asked to be done with them. */
public final class FakeVariableAdmin implements VariableAdmin {
    public final List<Assignment> assignments = new ArrayList<>();
    public final List<String> resets = new ArrayList<>();
    private final VariableInfo number = variable("beat_number", VariableKind.INT, "5");
    private final VariableInfo text = variable("beat_text", VariableKind.STRING, "five");

    private static VariableInfo variable(String name, VariableKind kind, String value) {
        return new VariableInfo(
                name,
                Optional.of("beat"),
                kind,
                VariableScope.GLOBAL,
                false,
                Optional.of(value),
                Optional.empty(),
                Optional.of("1"),
                Optional.empty(),
                1,
                List.of(),
                Optional.of(CommandLineArgument.REQUIRED),
                Optional.of("What it is for."),
                new VariableOrigin(
                        VariableOrigin.Source.EXPLICIT,
                        Optional.of("hearth.cnf"),
                        3,
                        Optional.empty(),
                        "",
                        ""),
                false);
    }

    @Override
    public List<NamedValue> list(LikePattern names, Optional<HostSession> session) {
        return info(names).stream()
                .map(info -> new NamedValue(info.name(), info.value().orElse("")))
                .toList();
    }

    @Override
    public List<VariableInfo> info(LikePattern names) {
        return Stream.of(number, text).filter(info -> names.matches(info.name())).toList();
    }

    @Override
    public Optional<VariableInfo> find(String name) {
        return Stream.of(number, text).filter(info -> info.name().equals(name)).findFirst();
    }

    @Override
    public SqlValue global(String name) {
        throw new UnsupportedOperationException("The shell shows text");
    }

    @Override
    public SqlValue session(String name, HostSession session, boolean explicit) {
        throw new UnsupportedOperationException("The shell has no session");
    }

    @Override
    public List<Warning> set(List<Assignment> items, ChangedBy by) {
        assignments.addAll(items);
        return List.of(
                Warning.warning(ErrorCode.ER_TRUNCATED_WRONG_VALUE, items.get(0).variable(), "9"));
    }

    @Override
    public List<Warning> resetPersist(Optional<String> name, boolean ifExists) {
        resets.add(name.orElse("all"));
        return List.of();
    }

    @Override
    public List<PersistedVariable> persisted() {
        return List.of();
    }

    @Override
    public SessionVariables openSession() {
        throw new UnsupportedOperationException("The shell has no session");
    }

    @Override
    public StatusListing status(LikePattern names, Optional<Session> session) {
        return new StatusListing(
                List.of(new NamedValue("Beats", "7")),
                List.of(Warning.warning(ErrorCode.ER_UNKNOWN_ERROR, "one could not be read")));
    }
}
