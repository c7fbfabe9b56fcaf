package io.hearth.sql.server;

import io.hearth.api.session.Session;
import io.hearth.sql.account.AccountStore;
import io.hearth.sql.front.ValueText;
import io.hearth.sql.infoschema.privilege.AccountDirectory.KnownAccount;
import io.hearth.sql.infoschema.session.SessionDirectory;
import io.hearth.sql.session.Activity;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.Sessions;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/** What the built-in tables show of sessions and accounts. Any thread. */
final class Directories implements SessionDirectory {
    private final Sessions sessions;

    Directories(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Process> processes() {
        return sessions.all().stream().map(Directories::process).toList();
    }

    private static Process process(ServerSession session) {
        Activity activity = session.activity();
        return new Process(
                session.id(),
                session.user(),
                session.identity().address(),
                session.schema(),
                activity.command(),
                activity.seconds(),
                activity.state(),
                activity.info(),
                session.identity().attributes());
    }

    @Override
    public List<UserVariable> userVariables(Session session) {
        return session instanceof ServerSession own
                ? own.userVariables().all().entrySet().stream()
                        .map(entry -> variable(entry.getKey(), entry.getValue()))
                        .toList()
                : List.of();
    }

    private static UserVariable variable(String name, TypedValue value) {
        SqlType type = value.type();
        String word =
                switch (type.family()) {
                    case INTEGER -> type.unsigned() ? "INT UNSIGNED" : "INT";
                    case DECIMAL -> "DECIMAL";
                    case FLOATING -> "DOUBLE";
                    case TEMPORAL, TEXT -> "VARCHAR";
                };
        boolean isText = word.equals("VARCHAR") && !type.isNull();
        return new UserVariable(
                name,
                value.isNull() ? Optional.empty() : Optional.of(ValueText.of(type, value.value())),
                word,
                isText ? Optional.of(type.collation().charset().sqlName()) : Optional.empty());
    }

    /** The accounts as tables show them. */
    static List<KnownAccount> accounts(AccountStore store) {
        return store.names().stream()
                .map(
                        name -> {
                            int at = name.lastIndexOf('@');
                            return new KnownAccount(
                                    name.substring(0, at),
                                    name.substring(at + 1),
                                    store.credentials(name).orElseThrow().plugin());
                        })
                .toList();
    }
}
