package io.hearth.wire;

import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import io.hearth.wire.connection.Connections;
import io.hearth.wire.connection.Counters;
import io.hearth.wire.transport.Traffic;
import java.util.List;

/** The wire's own system and status variables. Stateless. */
final class WireVariables {
    /** Seconds that a login may take. */
    static final String CONNECT_TIMEOUT = "connect_timeout";

    private static final long DEFAULT_SECONDS = 10;
    private static final long LEAST_SECONDS = 2;
    private static final long MOST_SECONDS = 31_536_000;

    private WireVariables() {}

    static List<SystemVariable<?>> system() {
        return List.of(
                SystemVariable.ofUnsignedInt(CONNECT_TIMEOUT)
                        .defaultValue(DEFAULT_SECONDS)
                        .range(LEAST_SECONDS, MOST_SECONDS)
                        .comment("Seconds that a client may take to log in.")
                        .build());
    }

    static List<StatusVariable> status(
            Connections connections, Counters counters, Traffic traffic) {
        return List.of(
                StatusVariable.ofLong("Threads_connected", connections::count),
                StatusVariable.ofLong("Threads_running", counters::threadsRunning),
                StatusVariable.ofLong("Connections", counters::connections),
                StatusVariable.ofLong("Max_used_connections", counters::maxUsedConnections),
                StatusVariable.ofLong("Aborted_clients", counters::abortedClients),
                StatusVariable.ofLong("Aborted_connects", counters::abortedConnects),
                StatusVariable.ofLong(
                        "Connection_errors_max_connections", counters::refusedConnections),
                StatusVariable.ofLong("Bytes_received", traffic::received),
                StatusVariable.ofLong("Bytes_sent", traffic::sent));
    }
}
