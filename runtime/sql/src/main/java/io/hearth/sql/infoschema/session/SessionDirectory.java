package io.hearth.sql.infoschema.session;

import io.hearth.api.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables of this package show of sessions. Implementations are thread-safe. */
public interface SessionDirectory {
    /**
     * The open sessions.
     *
     * @return a snapshot, by number
     */
    List<Process> processes();

    /**
     * The user variables of a session.
     *
     * @param session whose
     * @return by name; a snapshot
     */
    List<UserVariable> userVariables(Session session);

    /**
     * An open session, as SHOW PROCESSLIST shows it.
     *
     * @param id its number
     * @param user who is logged in
     * @param host where the client is, with its port if it has one
     * @param schema the default schema
     * @param command what it does, such as {@code Query} or {@code Sleep}
     * @param seconds for how long
     * @param state which stage of the statement it is at; may be empty
     * @param info the statement
     * @param attributes what the client said of itself at connect, in its order
     */
    record Process(
            long id,
            String user,
            String host,
            Optional<String> schema,
            String command,
            long seconds,
            String state,
            Optional<String> info,
            Map<String, String> attributes) {}

    /**
     * A user variable.
     *
     * @param name without {@code @}
     * @param value as text; empty for NULL
     * @param type INT, DECIMAL, DOUBLE or VARCHAR, with UNSIGNED where there is no sign
     * @param charset the character set of a text; empty for numbers
     */
    record UserVariable(
            String name, Optional<String> value, String type, Optional<String> charset) {}
}
