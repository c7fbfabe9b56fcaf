package io.hearth.wire.connection;

import io.hearth.sql.front.SqlFrontEnd;
import io.hearth.wire.auth.Authenticator;
import io.hearth.wire.auth.Nonces;
import io.hearth.wire.transport.BlockPool;
import io.hearth.wire.transport.Deadlines;
import io.hearth.wire.transport.Traffic;
import java.util.function.Supplier;

/**
 * What all connections share.
 *
 * @param version the server's, as clients see it
 * @param sql opens sessions
 * @param authenticator finds out who a client is
 * @param nonces for greetings
 * @param limits what is allowed now
 * @param blocks lends buffers
 * @param traffic counts bytes
 * @param deadlines keeps time limits
 * @param counters counts connections
 * @param statistics the line that COM_STATISTICS answers
 */
public record ServerParts(
        String version,
        SqlFrontEnd sql,
        Authenticator authenticator,
        Nonces nonces,
        Limits limits,
        BlockPool blocks,
        Traffic traffic,
        Deadlines deadlines,
        Counters counters,
        Supplier<String> statistics) {}
