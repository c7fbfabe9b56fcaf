package io.hearth.sql.infoschema;

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
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.core.admin.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two system variables and two status variables, of which the second cannot be read. */
public final class FakeVariables implements VariableAdmin {
    /** The patterns that were asked for: what does not match costs nothing. */
    final List<String> read = new ArrayList<>();

    @Override
    public List<NamedValue> list(LikePattern names, Optional<HostSession> session) {
        String mode = session.isPresent() ? "STRICT_ALL_TABLES" : "ANSI";
        return matching(
                names,
                List.of(
                        new NamedValue("heartbeat_interval", "5"),
                        new NamedValue("sql_mode", mode)));
    }

    private List<NamedValue> matching(LikePattern names, List<NamedValue> all) {
        List<NamedValue> found = all.stream().filter(v -> names.matches(v.name())).toList();
        found.forEach(value -> read.add(value.name()));
        return found;
    }

    @Override
    public List<VariableInfo> info(LikePattern names) {
        VariableInfo interval =
                new VariableInfo(
                        "heartbeat_interval",
                        Optional.of("heartbeat"),
                        VariableKind.INT,
                        VariableScope.GLOBAL,
                        false,
                        Optional.of("5"),
                        Optional.of("10"),
                        Optional.of("1"),
                        Optional.of("3600"),
                        1,
                        List.of(),
                        Optional.of(CommandLineArgument.REQUIRED),
                        Optional.of("Seconds between two beats."),
                        new VariableOrigin(
                                Source.DYNAMIC,
                                Optional.empty(),
                                0,
                                Optional.of(Instant.parse("2026-01-02T03:04:05.678901Z")),
                                "root",
                                "localhost"),
                        false);
        VariableInfo mode =
                new VariableInfo(
                        "sql_mode",
                        Optional.empty(),
                        VariableKind.SET,
                        VariableScope.SESSION,
                        false,
                        Optional.of("ANSI"),
                        Optional.of(""),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        List.of("ANSI", "STRICT_ALL_TABLES"),
                        Optional.empty(),
                        Optional.empty(),
                        VariableOrigin.COMPILED,
                        false);
        return List.of(interval, mode).stream().filter(v -> names.matches(v.name())).toList();
    }

    @Override
    public List<PersistedVariable> persisted() {
        return List.of(
                new PersistedVariable("a_text", Optional.empty(), Instant.EPOCH, "root", "::1"),
                new PersistedVariable("b", Optional.of("2"), Instant.EPOCH, "root", "::1"));
    }

    @Override
    public StatusListing status(LikePattern names, Optional<Session> session) {
        return new StatusListing(
                matching(
                        names,
                        List.of(
                                new NamedValue("Heartbeat_beats", session.isPresent() ? "7" : "12"),
                                new NamedValue("Uptime", "60"))),
                List.of(Warning.warning(ErrorCode.ER_UNKNOWN_ERROR, "Twin_temperature")));
    }

    @Override
    public Optional<VariableInfo> find(String name) {
        throw new UnsupportedOperationException("tables list");
    }

    @Override
    public SqlValue global(String name) {
        throw new UnsupportedOperationException("tables list");
    }

    @Override
    public SqlValue session(String name, HostSession session, boolean explicit) {
        throw new UnsupportedOperationException("tables list");
    }

    @Override
    public List<Warning> set(List<Assignment> items, ChangedBy by) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public List<Warning> resetPersist(Optional<String> name, boolean ifExists) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public SessionVariables openSession() {
        throw new UnsupportedOperationException("tables open no session");
    }
}
