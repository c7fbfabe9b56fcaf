package io.hearth.sql.server;

import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.sql.front.SqlConnection.StateChange;
import io.hearth.sql.front.SqlConnection.StateChange.Kind;
import io.hearth.sql.session.ServerSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what changed in a session's state since it was asked before. The session's thread. */
final class ChangeTracker {
    private static final String ALL = "*";

    private final ServerSession session;
    private final VariableAdmin variables;
    private Optional<String> schema = Optional.empty();

    ChangeTracker(ServerSession session, VariableAdmin variables) {
        this.session = session;
        this.variables = variables;
    }

    /** The changes, in order. */
    List<StateChange> take() {
        List<StateChange> changes = new ArrayList<>();
        List<String> names = session.takeChangedVariables();
        if (!names.isEmpty()) {
            Set<String> tracked = tracked();
            names.stream()
                    .filter(name -> tracked.contains(ALL) || tracked.contains(name))
                    .forEach(name -> changes.add(variable(name)));
        }
        if (!session.schema().equals(schema)) {
            schema = session.schema();
            if (session.settings().trackSchema().get(session)) {
                changes.add(new StateChange(Kind.SCHEMA, "", schema.orElse("")));
            }
        }
        return changes;
    }

    private Set<String> tracked() {
        String list = session.settings().trackedVariables().get(session);
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    private StateChange variable(String name) {
        LikePattern exactly = new LikePattern(name.replace("_", "\\_"));
        String value =
                variables.list(exactly, Optional.of(session)).stream()
                        .map(NamedValue::value)
                        .findFirst()
                        .orElse("");
        return new StateChange(Kind.VARIABLE, name, value);
    }
}
