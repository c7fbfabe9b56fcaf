package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.variable.VariableKind;
import io.hearth.api.variable.VariableScope;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.host.SessionOnlyVariable;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The variables that only sessions have. Thread-safe. */
final class SessionOnly {
    private final Map<String, SessionOnlyVariable> byName = new ConcurrentSkipListMap<>();

    void add(SessionOnlyVariable variable) {
        byName.put(variable.name(), variable);
    }

    void removeAll(Collection<SessionOnlyVariable> variables) {
        variables.forEach(variable -> byName.remove(variable.name(), variable));
    }

    Optional<SessionOnlyVariable> find(String name) {
        return Optional.ofNullable(byName.get(Texts.lower(name)));
    }

    /** Rows of SHOW SESSION VARIABLES. */
    Stream<NamedValue> list(LikePattern names, HostSession session) {
        return matching(names)
                .map(variable -> new NamedValue(variable.name(), text(variable, session)));
    }

    private Stream<SessionOnlyVariable> matching(LikePattern names) {
        return byName.values().stream().filter(variable -> names.matches(variable.name()));
    }

    private static String text(SessionOnlyVariable variable, HostSession session) {
        SqlValue value = variable.value().apply(session);
        if (value instanceof SqlValue.Null) {
            return "";
        }
        boolean isFlag = variable.kind() == VariableKind.BOOLEAN;
        return isFlag && value instanceof SqlValue.Whole flag
                ? flag.value().equals(BigInteger.ZERO) ? "OFF" : "ON"
                : value.text();
    }

    /** What is known of them. */
    Stream<VariableInfo> info(LikePattern names) {
        return matching(names).map(SessionOnly::describe);
    }

    static VariableInfo describe(SessionOnlyVariable variable) {
        List<String> elements =
                variable.kind() == VariableKind.BOOLEAN ? List.of("OFF", "ON") : List.of();
        return new VariableInfo(
                variable.name(),
                Optional.empty(),
                variable.kind(),
                VariableScope.SESSION,
                variable.setter().isEmpty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                elements,
                Optional.empty(),
                Optional.of(variable.comment()),
                VariableOrigin.COMPILED,
                false);
    }

    /**
     * Checks an item of SET.
     *
     * @return puts it into effect; cannot fail
     */
    static Runnable prepare(SessionOnlyVariable variable, Assignment item, ChangedBy by) {
        if (variable.setter().isEmpty()) {
            throw ErrorCode.ER_INCORRECT_GLOBAL_LOCAL_VAR.toException(variable.name(), "read only");
        }
        if (item.target() != Target.SESSION) {
            throw ErrorCode.ER_LOCAL_VARIABLE.toException(variable.name());
        }
        HostSession session =
                by.session()
                        .orElseThrow(
                                () -> ErrorCode.ER_LOCAL_VARIABLE.toException(item.variable()));
        return variable.setter().get().prepare(session, item.value());
    }
}
