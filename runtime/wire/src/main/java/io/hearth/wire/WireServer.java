package io.hearth.wire;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.host.ClientGate;
import io.hearth.core.host.VariableRegistrar;
import io.hearth.sql.front.SqlFrontEnd;
import io.hearth.wire.auth.Authenticator;
import io.hearth.wire.auth.Nonces;
import io.hearth.wire.auth.PasswordKey;
import io.hearth.wire.connection.Connections;
import io.hearth.wire.connection.Counters;
import io.hearth.wire.connection.ServerParts;
import io.hearth.wire.listener.ListenException;
import io.hearth.wire.listener.ListenSettings;
import io.hearth.wire.listener.Listener;
import io.hearth.wire.transport.BlockPool;
import io.hearth.wire.transport.Deadlines;
import io.hearth.wire.transport.Traffic;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wire as a whole, over one SQL part. Thread-safe. */
final class WireServer implements ClientGate {
    private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);

    private final VariableAdmin variables;
    private final Deadlines deadlines = new Deadlines();
    private final ServerParts parts;
    private final Connections connections;
    private final VariableRegistrar.Registration registration;
    private final PortFile portFile;
    private Listener listener;

    WireServer(SqlFrontEnd sql, VariableAdmin variables, VariableRegistrar registrar) {
        this.variables = variables;
        VariableLimits limits = new VariableLimits(variables);
        Counters counters = new Counters();
        Traffic traffic = new Traffic();
        Nonces nonces = new Nonces();
        this.parts =
                new ServerParts(
                        text("version"),
                        sql,
                        new Authenticator(sql.accounts(), nonces, new PasswordKey()),
                        nonces,
                        limits,
                        new BlockPool(),
                        traffic,
                        deadlines,
                        counters,
                        new StatisticsLine(variables));
        this.connections = new Connections(limits, counters);
        this.portFile = new PortFile(Path.of(text("datadir")));
        this.registration =
                registrar.register(
                        WireVariables.system(),
                        List.of(),
                        WireVariables.status(connections, counters, traffic));
    }

    @Override
    public synchronized int open() {
        removePortFile();
        Listener opened = new Listener(settings(), parts, connections);
        try {
            int port = opened.open();
            listener = opened;
            deadlines.start();
            if (port != 0) {
                portFile.write(port);
            }
            return port;
        } catch (ListenException failure) {
            throw ErrorCode.ER_UNKNOWN_ERROR.causedBy(failure, failure.getMessage());
        } catch (IOException failure) {
            close();
            throw ErrorCode.ER_UNKNOWN_ERROR.causedBy(
                    failure, "The port file cannot be written (" + failure.getMessage() + ")");
        }
    }

    private ListenSettings settings() {
        Optional<String> socket = Optional.of(text("socket")).filter(path -> !path.isEmpty());
        return new ListenSettings(
                !isOn("skip_networking"),
                Arrays.stream(text("bind_address").split(",")).map(String::strip).toList(),
                Integer.parseInt(text("port")),
                socket.map(Path::of),
                isGiven("socket"));
    }

    private String text(String name) {
        return variables.global(name).text();
    }

    private boolean isOn(String name) {
        return variables.global(name) instanceof SqlValue.Whole whole
                && !whole.value().equals(BigInteger.ZERO);
    }

    private boolean isGiven(String name) {
        return variables
                .find(name)
                .map(VariableInfo::origin)
                .map(origin -> origin.source() != VariableOrigin.Source.COMPILED)
                .orElse(false);
    }

    @Override
    public synchronized void close() {
        if (listener == null) {
            return;
        }
        removePortFile();
        listener.close();
        listener = null;
    }

    private void removePortFile() {
        try {
            portFile.remove();
        } catch (IOException failure) {
            LOG.warn("The port file cannot be removed", failure);
        }
    }

    /** Closes it for good: its variables go too. */
    synchronized void end() {
        close();
        deadlines.close();
        registration.close();
    }
}
