package io.hearth.sql.front;

import java.util.Map;
import java.util.Optional;

/**
 * Who opens a connection, and what it asked for.
 *
 * @param connectionId from {@link SqlFrontEnd#nextConnectionId}
 * @param user the user name as given; the account is {@code account}
 * @param host the client's host name or address, as SHOW PROCESSLIST shows it, such as {@code
 *     127.0.0.1:51234}
 * @param account the account that was proved, such as {@code root@localhost}
 * @param schema the default schema asked for
 * @param collation number of the client's collation; 0 for the server's default
 * @param interactive whether interactive_timeout is the session's wait_timeout
 * @param foundRows whether an UPDATE reports rows found instead of rows changed
 * @param attributes what the client tells of itself, such as {@code program_name}
 * @param owner what {@code KILL} does to the client's side, besides ending the session; any thread
 */
public record Client(
        long connectionId,
        String user,
        String host,
        String account,
        Optional<String> schema,
        int collation,
        boolean interactive,
        boolean foundRows,
        Map<String, String> attributes,
        Runnable owner) {
    /** Copies the attributes. */
    public Client {
        attributes = Map.copyOf(attributes);
    }
}
