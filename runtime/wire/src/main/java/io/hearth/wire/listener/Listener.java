package io.hearth.wire.listener;

import io.hearth.wire.connection.Connections;
import io.hearth.wire.connection.ServerParts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sockets that clients connect to. {@link #open} once, then {@link #close}; any thread. */
public final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final String ALL = "*";

    /** What waits to be let in, besides those that are. */
    private static final int BACKLOG = 128;

    private final ListenSettings settings;
    private final Reception reception;
    private final boolean openToAnyone;
    private final List<Door> doors = new ArrayList<>();
    private Path socketFile;
    private int port;

    /**
     * A listener that does not listen yet.
     *
     * @param settings where to listen
     * @param server what connections share
     * @param connections counts them
     */
    public Listener(ListenSettings settings, ServerParts server, Connections connections) {
        this.settings = settings;
        this.reception = new Reception(server, connections);
        this.openToAnyone = server.sql().accounts().anyWithoutPassword();
    }

    /**
     * Begins to let clients in.
     *
     * @return the TCP port; 0 for none
     * @throws ListenException if it cannot; nothing listens then
     */
    public synchronized int open() throws ListenException {
        try {
            if (settings.networking()) {
                for (String address : settings.addresses()) {
                    openTcp(address);
                }
            }
            if (settings.socket().isPresent()) {
                openUnix(settings.socket().get());
            }
        } catch (ListenException failure) {
            close();
            throw failure;
        }
        doors.forEach(Door::open);
        return port;
    }

    private void openTcp(String address) throws ListenException {
        InetAddress host = resolve(address);
        if (openToAnyone && !host.isLoopbackAddress()) {
            throw new ListenException(
                    "The server does not listen on '"
                            + address
                            + "' while an account that could log in from there has no password;"
                            + " give it one, or use --bind-address=127.0.0.1",
                    null);
        }
        int wanted = port == 0 ? settings.port() : port;
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            bind(channel, new InetSocketAddress(host, wanted), BACKLOG);
            port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            doors.add(new Door(channel, address + ":" + port, reception));
        } catch (IOException failure) {
            throw new ListenException(
                    "The server cannot listen on '"
                            + address
                            + "', port "
                            + wanted
                            + " ("
                            + failure.getMessage()
                            + ")",
                    failure);
        }
    }

    private static InetAddress resolve(String address) throws ListenException {
        try {
            return address.equals(ALL)
                    ? new InetSocketAddress(0).getAddress()
                    : InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw new ListenException("The bind address '" + address + "' is unknown", unknown);
        }
    }

    private static void bind(ServerSocketChannel channel, java.net.SocketAddress to, int backlog)
            throws IOException {
        try {
            channel.bind(to, backlog);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** A socket that nobody has asked for may fail: its path may be too long for the system. */
    private void openUnix(Path file) throws ListenException {
        try {
            removeLeftOver(file);
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            bind(channel, UnixDomainSocketAddress.of(file), BACKLOG);
            socketFile = file;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
            doors.add(new Door(channel, "socket", reception));
        } catch (IOException | UnsupportedOperationException failure) {
            String sentence =
                    "The server cannot listen on the Unix socket '"
                            + file
                            + "' ("
                            + failure.getMessage()
                            + ")";
            if (settings.socketRequired()) {
                throw new ListenException(sentence, failure);
            }
            LOG.warn("{}; it does without", sentence);
        }
    }

    private static void removeLeftOver(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            throw new ListenException("another server listens there: " + other, null);
        } catch (ListenException inUse) {
            throw inUse;
        } catch (IOException nobodyListens) {
            LOG.debug("The Unix socket {} was left behind", file, nobodyListens);
            Files.delete(file);
        }
    }

    /** Lets nobody in any more, and ends all connections. */
    @Override
    public synchronized void close() {
        for (Door door : doors) {
            try {
                door.close();
            } catch (IOException failure) {
                LOG.warn("A listening socket did not close in order", failure);
            }
        }
        doors.clear();
        reception.close();
        if (socketFile != null) {
            try {
                Files.deleteIfExists(socketFile);
            } catch (IOException failure) {
                LOG.warn("The Unix socket '{}' cannot be removed", socketFile, failure);
            }
            socketFile = null;
        }
    }
}
