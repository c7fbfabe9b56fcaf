package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.front.Accounts;
import io.hearth.sql.front.Client;
import io.hearth.sql.front.SqlConnection;
import io.hearth.wire.auth.Authenticator;
import io.hearth.wire.auth.Login;
import io.hearth.wire.packet.Capabilities;
import io.hearth.wire.packet.Capability;
import io.hearth.wire.packet.ChangeUser;
import io.hearth.wire.packet.Handshake;
import io.hearth.wire.packet.HandshakeResponse;
import io.hearth.wire.packet.PayloadReader;
import io.hearth.wire.packet.ServerStatus;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The greeting and the login of a client, and its later change of user. One thread. */
final class LoginPhase {
    /** What this server can do. TLS is not among it. */
    static final Capabilities OFFERED =
            Capabilities.of(
                    Capability.LONG_PASSWORD,
                    Capability.FOUND_ROWS,
                    Capability.LONG_FLAG,
                    Capability.CONNECT_WITH_DB,
                    Capability.PROTOCOL_41,
                    Capability.INTERACTIVE,
                    Capability.TRANSACTIONS,
                    Capability.SECURE_CONNECTION,
                    Capability.MULTI_STATEMENTS,
                    Capability.MULTI_RESULTS,
                    Capability.PS_MULTI_RESULTS,
                    Capability.PLUGIN_AUTH,
                    Capability.CONNECT_ATTRS,
                    Capability.PLUGIN_AUTH_LENENC,
                    Capability.SESSION_TRACK,
                    Capability.DEPRECATE_EOF);

    /** utf8mb4_0900_ai_ci. */
    private static final int COLLATION = 255;

    private final long connectionId;
    private final Line line;
    private final ServerParts server;
    private final Admission admission;
    private final Runnable whenKilled;

    LoginPhase(
            long connectionId,
            Line line,
            ServerParts server,
            Admission admission,
            Runnable whenKilled) {
        this.connectionId = connectionId;
        this.line = line;
        this.server = server;
        this.admission = admission;
        this.whenKilled = whenKilled;
    }

    /** Greets a client and lets it log in. What it does wrong fails with a ServerException. */
    LoggedIn run() throws IOException {
        byte[] nonce = server.nonces().next();
        new Handshake(
                        server.version(),
                        connectionId,
                        nonce,
                        OFFERED,
                        COLLATION,
                        ServerStatus.AUTOCOMMIT,
                        Authenticator.NATIVE)
                .write(line.out());
        HandshakeResponse response = response(line.answer());
        Capabilities common = response.capabilities().and(OFFERED);
        Login login =
                new Login(
                        response.user(),
                        line.transport().host(),
                        response.proof(),
                        Optional.of(nonce),
                        response.plugin(),
                        common.has(Capability.PLUGIN_AUTH),
                        line.transport().isLocal());
        return open(login, common, response.schema(), response.collation(), response.attributes());
    }

    private static HandshakeResponse response(PayloadReader packet) {
        if (HandshakeResponse.asksForTls(packet)) {
            throw ErrorCode.ER_HANDSHAKE_ERROR.toException();
        }
        try {
            HandshakeResponse response = HandshakeResponse.read(packet, OFFERED);
            if (response.capabilities().has(Capability.PROTOCOL_41)) {
                return response;
            }
        } catch (ServerException malformed) {
            throw ErrorCode.ER_HANDSHAKE_ERROR.causedBy(malformed);
        }
        throw ErrorCode.ER_HANDSHAKE_ERROR.toException();
    }

    /** Lets a client log in anew: the old session is closed by then. */
    LoggedIn changeUser(ChangeUser request, Capabilities common) throws IOException {
        boolean canSwitch = common.has(Capability.PLUGIN_AUTH);
        Login login =
                new Login(
                        request.user(),
                        line.transport().host(),
                        request.proof(),
                        Optional.empty(),
                        request.plugin(),
                        canSwitch,
                        line.transport().isLocal());
        return open(
                login,
                common,
                request.schema(),
                request.collation().orElse(COLLATION),
                request.attributes());
    }

    private LoggedIn open(
            Login login,
            Capabilities common,
            Optional<String> schema,
            int collation,
            Map<String, String> attributes)
            throws IOException {
        Accounts.Account account = server.authenticator().authenticate(login, line);
        admission.admit(account, login.user());
        SqlConnection sql =
                server.sql()
                        .open(
                                new Client(
                                        connectionId,
                                        login.user(),
                                        line.transport().hostAndPort(),
                                        account.name(),
                                        schema,
                                        collation,
                                        common.has(Capability.INTERACTIVE),
                                        common.has(Capability.FOUND_ROWS),
                                        attributes,
                                        whenKilled));
        return new LoggedIn(sql, common, account.name());
    }
}
