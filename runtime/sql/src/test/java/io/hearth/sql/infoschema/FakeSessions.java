package io.hearth.sql.infoschema;

import io.hearth.api.session.Session;
import io.hearth.sql.infoschema.session.SessionDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session that runs a statement, and one that waits. */
final class FakeSessions implements SessionDirectory {
    @Override
    public List<Process> processes() {
        return List.of(
                new Process(
                        7,
                        "root",
                        "localhost:5123",
                        Optional.of("test"),
                        "Query",
                        2,
                        "executing",
                        Optional.of("SELECT 1"),
                        Map.of("_client_name", "libmysql")),
                new Process(
                        8,
                        "anna",
                        "127.0.0.1:5124",
                        Optional.empty(),
                        "Sleep",
                        100,
                        "",
                        Optional.empty(),
                        Map.of("_pid", "4711")));
    }

    @Override
    public List<UserVariable> userVariables(Session session) {
        return List.of(
                new UserVariable("a", Optional.of("5"), "INT", Optional.empty()),
                new UserVariable("name", Optional.of("Zoë"), "VARCHAR", Optional.of("utf8mb4")),
                new UserVariable("nothing", Optional.empty(), "VARCHAR", Optional.of("binary")));
    }
}
