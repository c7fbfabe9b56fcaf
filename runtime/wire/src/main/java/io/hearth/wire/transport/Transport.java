package io.hearth.wire.transport;

import io.hearth.wire.packet.PacketSink;
import io.hearth.wire.packet.PacketSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes from and to one client. One thread reads and writes; {@link #wake}, {@link #close} and
 * the deadlines may come from any thread.
 *
 * <p>Reads go ahead of what is asked for only after {@link #loggedIn}: bytes before that may be
 * meant for TLS. A read that is over its limit sees the end of the stream, so that an error can
 * still be written; a write that is over its limit closes the socket.
 */
public final class Transport implements PacketSource, PacketSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    private static final int READ_AHEAD = 2048;

    /** Above this, bytes go past the small buffer of reads. */
    private static final int LARGE = READ_AHEAD;

    private static final long NONE = Long.MAX_VALUE;
    private static final long EXPIRED = Long.MIN_VALUE;

    /** A client that is to go has this long to take what it is told. */
    private static final long LAST_WORDS_NANOS = 1_000_000_000L;

    private static final String LOCALHOST = "localhost";

    private enum Doing {
        NOTHING,
        WAITING,
        READING,
        WRITING
    }

    private final SocketChannel channel;
    private final BlockPool blocks;
    private final Traffic traffic;
    private final Deadlines deadlines;
    private final boolean local;
    private final String host;
    private final String hostAndPort;
    private final AtomicLong deadline = new AtomicLong(NONE);
    private final ByteBuffer input = ByteBuffer.allocateDirect(READ_AHEAD).limit(0);
    private volatile Doing doing = Doing.NOTHING;
    private volatile boolean woken;
    private boolean readsAhead;
    private boolean idle;
    private long loginEnds = NONE;
    private long idleNanos;
    private long readNanos;
    private long writeNanos;

    /**
     * Takes over a socket.
     *
     * @param channel connected and blocking
     * @param blocks lends buffers
     * @param traffic counts bytes
     * @param deadlines keeps the limits
     * @throws IOException if it is closed already
     */
    public Transport(SocketChannel channel, BlockPool blocks, Traffic traffic, Deadlines deadlines)
            throws IOException {
        this.channel = channel;
        this.blocks = blocks;
        this.traffic = traffic;
        this.deadlines = deadlines;
        InetSocketAddress peer =
                channel.getRemoteAddress() instanceof InetSocketAddress internet ? internet : null;
        this.local = peer == null || peer.getAddress().isLoopbackAddress();
        this.host = local ? LOCALHOST : plain(peer.getAddress());
        this.hostAndPort = peer == null ? LOCALHOST : host + ":" + peer.getPort();
        configure();
        deadlines.add(this);
    }

    private void configure() throws IOException {
        if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        }
    }

    /**
     * Whether what it sends stays on this machine: MariaDB's client library sends a password in
     * clear there.
     *
     * @return true for a Unix socket and for loopback
     */
    public boolean isLocal() {
        return local;
    }

    /**
     * The client's host, as accounts name it.
     *
     * @return {@code localhost} for a Unix socket and for loopback, else the address
     */
    public String host() {
        return host;
    }

    /**
     * The client's end, as SHOW PROCESSLIST shows it.
     *
     * @return {@code localhost} for a Unix socket, else host and port
     */
    public String hostAndPort() {
        return hostAndPort;
    }

    private static String plain(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    /**
     * Limits everything up to {@link #loggedIn} to a span of time.
     *
     * @param nanos from now
     */
    public void loginWithin(long nanos) {
        loginEnds = System.nanoTime() + nanos;
    }

    /** From now on reads go ahead and {@link #limits} hold. */
    public void loggedIn() {
        loginEnds = NONE;
        readsAhead = true;
    }

    /**
     * Limits what follows.
     *
     * @param readSeconds for the rest of a packet
     * @param writeSeconds for the client to take a buffer
     */
    public void limits(long readSeconds, long writeSeconds) {
        readNanos = seconds(readSeconds);
        writeNanos = seconds(writeSeconds);
    }

    private static long seconds(long seconds) {
        return Math.min(seconds, Integer.MAX_VALUE) * 1_000_000_000L;
    }

    /**
     * The next read may wait for longer: no command has begun.
     *
     * @param seconds how long it may wait
     */
    public void idle(long seconds) {
        idle = true;
        idleNanos = seconds(seconds);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!input.hasRemaining()) {
            if (readsAhead && length > LARGE) {
                return readLarge(into, offset, length);
            }
            input.clear().limit(readsAhead ? READ_AHEAD : Math.min(length, READ_AHEAD));
            int read = readSome(input);
            input.flip();
            if (read < 0) {
                return -1;
            }
        }
        int given = Math.min(length, input.remaining());
        input.get(into, offset, given);
        return given;
    }

    private int readLarge(byte[] into, int offset, int length) throws IOException {
        ByteBuffer block = blocks.takeDirect();
        try {
            block.limit(Math.min(length, block.capacity()));
            int read = readSome(block);
            if (read > 0) {
                block.flip().get(into, offset, read);
            }
            return read;
        } finally {
            blocks.giveDirect(block);
        }
    }

    private int readSome(ByteBuffer into) throws IOException {
        boolean waiting = idle;
        begin(waiting ? Doing.WAITING : Doing.READING, waiting ? idleNanos : readNanos);
        int read;
        try {
            read = channel.read(into);
        } finally {
            end(waiting);
        }
        idle = false;
        if (read > 0) {
            traffic.received(read);
        }
        return read;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer block = blocks.takeDirect();
        try {
            int at = offset;
            int left = length;
            while (left > 0) {
                int step = Math.min(left, block.capacity());
                block.clear().put(bytes, at, step).flip();
                writeAll(block);
                at += step;
                left -= step;
            }
        } finally {
            blocks.giveDirect(block);
        }
        traffic.sent(length);
    }

    private void writeAll(ByteBuffer block) throws IOException {
        while (block.hasRemaining()) {
            begin(Doing.WRITING, writeNanos);
            try {
                channel.write(block);
            } finally {
                end(false);
            }
        }
    }

    private void begin(Doing what, long nanos) {
        long now = System.nanoTime();
        doing = what;
        long span = woken && what == Doing.WRITING ? LAST_WORDS_NANOS : nanos;
        deadline.set(loginEnds == NONE ? now + span : loginEnds);
    }

    /** An expired limit wins over whatever the socket said. */
    private void end(boolean waiting) throws TimeLimitException {
        doing = Doing.NOTHING;
        if (deadline.getAndSet(NONE) == EXPIRED) {
            throw new TimeLimitException(waiting);
        }
    }

    void checkDeadline(long now) {
        long limit = deadline.get();
        boolean over = limit != NONE && limit != EXPIRED && now - limit > 0;
        if (over && deadline.compareAndSet(limit, EXPIRED)) {
            interrupt();
        }
    }

    private void interrupt() {
        if (doing == Doing.WRITING) {
            close();
        } else {
            endInput();
        }
    }

    /**
     * Ends the waiting for a client, now and later: reads see the end of the stream, and a write
     * that waits closes the socket.
     */
    public void wake() {
        woken = true;
        interrupt();
    }

    /**
     * Whether {@link #wake} was called.
     *
     * @return true if an end of the stream is not the client's doing
     */
    public boolean isWoken() {
        return woken;
    }

    private void endInput() {
        try {
            channel.shutdownInput();
        } catch (IOException alreadyClosed) {
            close();
        }
    }

    /**
     * Ends the stream to the client and throws away what it still sends, so that the system does
     * not throw away what it has not yet read.
     *
     * @param nanos how long to wait for the client's end
     * @throws IOException if the client does not end, or is gone
     */
    public void linger(long nanos) throws IOException {
        channel.shutdownOutput();
        loginEnds = System.nanoTime() + nanos;
        ByteBuffer block = blocks.takeDirect();
        try {
            int read;
            do {
                read = readSome(block.clear());
            } while (read >= 0);
        } finally {
            blocks.giveDirect(block);
        }
    }

    /** Closes the socket; whoever waits for it fails. */
    @Override
    public void close() {
        deadlines.remove(this);
        try {
            channel.close();
        } catch (IOException broken) {
            LOG.debug("A client's socket did not close in order", broken);
        }
    }
}
