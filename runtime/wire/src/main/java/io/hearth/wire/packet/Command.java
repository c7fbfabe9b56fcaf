package io.hearth.wire.packet;

import java.util.Optional;

/**
 * The commands that clients send, by their first byte.
 *
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_command_phase.html">Command
 *     phase</a>
 */
public enum Command {
    /** Ends the connection. */
    QUIT(0x01, ""),
    /** USE. */
    INIT_DB(0x02, "Init DB"),
    /** Statements as text. */
    QUERY(0x03, "Query"),
    /** The columns of a table. */
    FIELD_LIST(0x04, "Field List"),
    /** A line of figures. */
    STATISTICS(0x09, "Statistics"),
    /** SHOW PROCESSLIST. */
    PROCESS_INFO(0x0a, "Processlist"),
    /** KILL. */
    PROCESS_KILL(0x0c, "Kill"),
    /** Whether the server is there. */
    PING(0x0e, "Ping"),
    /** Another login on the same connection. */
    CHANGE_USER(0x11, "Change user"),
    /** Prepares a statement. */
    STMT_PREPARE(0x16, "Prepare"),
    /** Runs a prepared statement. */
    STMT_EXECUTE(0x17, "Execute"),
    /** A piece of a parameter. */
    STMT_SEND_LONG_DATA(0x18, "Long Data"),
    /** Forgets a prepared statement. */
    STMT_CLOSE(0x19, "Close stmt"),
    /** Forgets the long data and the cursor of a prepared statement. */
    STMT_RESET(0x1a, "Reset stmt"),
    /** Whether several statements may stand in a text. */
    SET_OPTION(0x1b, "Set option"),
    /** The next rows of a cursor. */
    STMT_FETCH(0x1c, "Fetch"),
    /** The session as it was after login. */
    RESET_CONNECTION(0x1f, "Reset Connection");

    private static final Command[] BY_NUMBER = new Command[256];

    static {
        for (Command command : values()) {
            BY_NUMBER[command.number] = command;
        }
    }

    private final int number;
    private final String title;

    Command(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /**
     * The command of a number.
     *
     * @param number 0 to 255
     * @return empty if there is none that this server knows
     */
    public static Optional<Command> of(int number) {
        return Optional.ofNullable(BY_NUMBER[number]);
    }

    /**
     * The number.
     *
     * @return 1 to 255
     */
    public int number() {
        return number;
    }

    /**
     * The name that SHOW PROCESSLIST shows.
     *
     * @return such as {@code Query}
     */
    public String title() {
        return title;
    }
}
