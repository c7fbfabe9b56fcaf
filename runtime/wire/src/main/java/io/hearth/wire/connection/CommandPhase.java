package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.front.SqlConnection;
import io.hearth.wire.packet.ChangeUser;
import io.hearth.wire.packet.Command;
import io.hearth.wire.packet.PayloadReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of a client that has logged in, one after the other. The connection's thread. */
final class CommandPhase {
    private static final Logger LOG = LoggerFactory.getLogger(CommandPhase.class);

    private final long connectionId;
    private final Line line;
    private final ServerParts server;
    private final Admission admission;
    private final Runnable whenKilled;
    private final AtomicReference<LoggedIn> login;
    private Commands commands;

    CommandPhase(
            long connectionId,
            Line line,
            ServerParts server,
            Admission admission,
            Runnable whenKilled,
            AtomicReference<LoggedIn> login) {
        this.connectionId = connectionId;
        this.line = line;
        this.server = server;
        this.admission = admission;
        this.whenKilled = whenKilled;
        this.login = login;
        this.commands = new Commands(line, server, login.get());
    }

    /**
     * Serves until the client ends.
     *
     * @param stopping whether the server goes down
     * @return true if the client has ended in order, or the server wants it to end
     */
    boolean run(BooleanSupplier stopping) throws IOException {
        try {
            boolean more = true;
            while (more) {
                Optional<PayloadReader> packet = await();
                if (packet.isEmpty()) {
                    return false;
                }
                more = serve(packet.get(), stopping) && !login.get().sql().isKilled();
            }
            return true;
        } finally {
            commands.close();
        }
    }

    private Optional<PayloadReader> await() throws IOException {
        SqlConnection sql = login.get().sql();
        line.release();
        sql.idle();
        int longest = (int) sql.wholeVariable("max_allowed_packet");
        line.out().limit(longest);
        line.transport()
                .limits(
                        sql.wholeVariable("net_read_timeout"),
                        sql.wholeVariable("net_write_timeout"));
        line.transport().idle(sql.wholeVariable("wait_timeout"));
        return line.command(longest);
    }

    /** Runs one command; false if it was the last one. */
    private boolean serve(PayloadReader packet, BooleanSupplier stopping) throws IOException {
        Optional<Command> command = command(packet);
        if (command.equals(Optional.of(Command.QUIT))) {
            return false;
        }
        server.counters().commandBegins();
        try {
            if (command.equals(Optional.of(Command.CHANGE_USER))) {
                changeUser(packet);
            } else {
                answer(command, packet, stopping);
            }
        } finally {
            server.counters().commandEnds();
        }
        line.flush();
        return true;
    }

    private void answer(Optional<Command> command, PayloadReader packet, BooleanSupplier stopping)
            throws IOException {
        try {
            commands.run(command.orElseThrow(ErrorCode.ER_UNKNOWN_COM_ERROR::toException), packet);
        } catch (ServerException failure) {
            commands.error(stopping.getAsBoolean() ? asShutdown(failure) : failure);
        } catch (RuntimeException | StackOverflowError | LinkageError fault) {
            LOG.error("A command of connection {} met a fault of the server", connectionId, fault);
            commands.error(ErrorCode.ER_UNKNOWN_ERROR.causedBy(fault, "Internal error: " + fault));
        }
    }

    private static Optional<Command> command(PayloadReader packet) {
        return packet.remaining() == 0 ? Optional.empty() : Command.of(packet.int1());
    }

    private static ServerException asShutdown(ServerException failure) {
        return failure.code() == ErrorCode.ER_QUERY_INTERRUPTED
                ? ErrorCode.ER_SERVER_SHUTDOWN.causedBy(failure)
                : failure;
    }

    /** A failure here ends the connection, as in MySQL: the old session is gone. */
    private void changeUser(PayloadReader packet) throws IOException {
        LoggedIn old = login.get();
        ChangeUser request = ChangeUser.read(packet, old.common());
        commands.close();
        login.set(null);
        old.sql().close();
        LoggedIn next =
                new LoginPhase(connectionId, line, server, admission, whenKilled)
                        .changeUser(request, old.common());
        login.set(next);
        commands = new Commands(line, server, next);
        commands.ok();
    }
}
