package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.variable.NumberBuilder;
import io.hearth.api.variable.SystemVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that concern a client's connection. Immutable. */
public final class WireSettings {
    private static final long LONGEST_WAIT = 31_536_000L;

    private final SystemVariable<Long> waitTimeout =
            seconds("wait_timeout", 28_800L, LONGEST_WAIT)
                    .comment("Seconds that a session may be idle.")
                    .build();
    private final SystemVariable<Long> interactiveTimeout =
            seconds("interactive_timeout", 28_800L, LONGEST_WAIT)
                    .comment("The wait_timeout of sessions of interactive clients.")
                    .build();
    private final SystemVariable<Long> netReadTimeout =
            seconds("net_read_timeout", 30L, LONGEST_WAIT)
                    .comment("Seconds to wait for the rest of a packet.")
                    .build();
    private final SystemVariable<Long> netWriteTimeout =
            seconds("net_write_timeout", 60L, LONGEST_WAIT)
                    .comment("Seconds that a client may take to read what is sent.")
                    .build();
    private final SystemVariable<Long> maxAllowedPacket =
            SystemVariable.ofUnsignedInt("max_allowed_packet")
                    .defaultValue(67_108_864L)
                    .range(1024L, 1_073_741_824L)
                    .blockSize(1024)
                    .perSession()
                    .check(
                            change -> {
                                refuseInSession(change.session().isPresent(), "max_allowed_packet");
                                return clamped(change.value(), 1024L, 1_073_741_824L);
                            })
                    .comment("Bytes of the longest packet that is taken.")
                    .build();
    private final SystemVariable<Long> netBufferLength =
            SystemVariable.ofUnsignedInt("net_buffer_length")
                    .defaultValue(16_384L)
                    .range(1024L, 1_048_576L)
                    .blockSize(1024)
                    .perSession()
                    .check(
                            change -> {
                                refuseInSession(change.session().isPresent(), "net_buffer_length");
                                return clamped(change.value(), 1024L, 1_048_576L);
                            })
                    .comment("Bytes of a connection's buffer at its beginning.")
                    .build();
    private final SystemVariable<Long> maxConnections =
            SystemVariable.ofUnsignedInt("max_connections")
                    .defaultValue(151L)
                    .range(1L, 100_000L)
                    .comment("How many clients may be connected.")
                    .build();
    private final SystemVariable<Long> maxUserConnections =
            SystemVariable.ofUnsignedInt("max_user_connections")
                    .comment("How many clients of one account may be connected; 0 for any.")
                    .build();
    private final SystemVariable<Long> maxPreparedStatements =
            SystemVariable.ofUnsignedInt("max_prepared_stmt_count")
                    .defaultValue(16_382L)
                    .max(4_194_304L)
                    .comment("How many prepared statements all sessions together may have.")
                    .build();

    /** What is asked for with each command. */
    private final Map<String, SystemVariable<Long>> limits =
            Map.of(
                    "wait_timeout", waitTimeout,
                    "net_read_timeout", netReadTimeout,
                    "net_write_timeout", netWriteTimeout,
                    "max_allowed_packet", maxAllowedPacket);

    private static NumberBuilder<Long> seconds(String name, long value, long most) {
        return SystemVariable.ofUnsignedInt(name).defaultValue(value).range(1L, most).perSession();
    }

    private static void refuseInSession(boolean session, String name) {
        if (session) {
            throw ErrorCode.ER_VARIABLE_IS_READONLY.toException("SESSION", name, "GLOBAL");
        }
    }

    /** A check takes the place of the range. */
    private static long clamped(long value, long least, long most) {
        return Math.max(least, Math.min(most, value) / 1024 * 1024);
    }

    /**
     * All of them.
     *
     * @return for the server to take in
     */
    public List<SystemVariable<?>> all() {
        return List.of(
                waitTimeout,
                interactiveTimeout,
                netReadTimeout,
                netWriteTimeout,
                maxAllowedPacket,
                netBufferLength,
                maxConnections,
                maxUserConnections,
                maxPreparedStatements);
    }

    /**
     * A variable that limits each command of a client.
     *
     * @param name its name, in lower case
     * @return empty for all other variables
     */
    public Optional<SystemVariable<Long>> limit(String name) {
        return Optional.ofNullable(limits.get(name));
    }

    /**
     * Seconds that a session may be idle.
     *
     * @return the same object each time
     */
    public SystemVariable<Long> waitTimeout() {
        return waitTimeout;
    }

    /**
     * The wait_timeout of sessions of interactive clients.
     *
     * @return the same object each time
     */
    public SystemVariable<Long> interactiveTimeout() {
        return interactiveTimeout;
    }

    /**
     * How many prepared statements all sessions together may have.
     *
     * @return the same object each time
     */
    public SystemVariable<Long> maxPreparedStatements() {
        return maxPreparedStatements;
    }

    /**
     * Bytes of the longest packet that is taken.
     *
     * @return the same object each time
     */
    public SystemVariable<Long> maxAllowedPacket() {
        return maxAllowedPacket;
    }
}
