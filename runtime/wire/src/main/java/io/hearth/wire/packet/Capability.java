package io.hearth.wire.packet;

/**
 * What client and server can agree on, by its bit in the capability flags.
 *
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/group__group__cs__capabilities__flags.html">Capabilities
 *     flags</a>
 */
public enum Capability {
    /** The newer scramble; always on in this protocol. In MariaDB: the server is MySQL. */
    LONG_PASSWORD(0),
    /** An UPDATE reports rows found instead of rows changed. */
    FOUND_ROWS(1),
    /** Column flags have two bytes. */
    LONG_FLAG(2),
    /** A default schema comes with the login. */
    CONNECT_WITH_DB(3),
    /** The client can send a local file. */
    LOCAL_FILES(7),
    /** Handshake version 4.1; this server talks no other. */
    PROTOCOL_41(9),
    /** interactive_timeout holds instead of wait_timeout. */
    INTERACTIVE(10),
    /** The client goes over to TLS before it logs in. */
    SSL(11),
    /** OK packets carry status flags. */
    TRANSACTIONS(13),
    /** The 20-byte scramble. */
    SECURE_CONNECTION(15),
    /** Several statements may stand in a COM_QUERY. */
    MULTI_STATEMENTS(16),
    /** Several results may come from a COM_QUERY. */
    MULTI_RESULTS(17),
    /** Several results may come from a COM_STMT_EXECUTE. */
    PS_MULTI_RESULTS(18),
    /** The login names its authentication plugin. */
    PLUGIN_AUTH(19),
    /** The client tells of itself. */
    CONNECT_ATTRS(20),
    /** The proof may be longer than 255 bytes. */
    PLUGIN_AUTH_LENENC(21),
    /** The client can live with an expired password. */
    CAN_HANDLE_EXPIRED_PASSWORDS(22),
    /** OK packets tell what changed in the session. */
    SESSION_TRACK(23),
    /** Rows end with an OK packet, and columns with nothing. */
    DEPRECATE_EOF(24);

    private final int bit;

    Capability(int number) {
        this.bit = 1 << number;
    }

    /** The flag. */
    int bit() {
        return bit;
    }
}
