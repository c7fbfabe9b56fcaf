package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Any bytes are packets or one of the protocol's errors, never an internal error, and take no more
 * memory than the bytes that are there deserve.
 */
class PacketFuzz {
    private static final Set<ErrorCode> EXPECTED =
            EnumSet.of(
                    ErrorCode.ER_MALFORMED_PACKET,
                    ErrorCode.ER_WRONG_ARGUMENTS,
                    ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER,
                    ErrorCode.ER_NET_PACKET_TOO_LARGE);
    private static final List<Charset> CHARSETS =
            List.of(UTF_8, US_ASCII, Charset.forName("windows-1252"));

    /** What one round may take besides a multiple of its bytes. */
    private static final long ROUND = 2L << 20;

    private static final int PER_BYTE = 64;
    private static final int PLACES = 1000;
    private static final int LAST_YEAR = 9999;

    private final ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @FuzzTest(maxDuration = "60s")
    void anyBytesArePacketsOrAnError(FuzzedDataProvider data) throws IOException {
        long allowed = ROUND + (long) PER_BYTE * data.remainingBytes();
        long loaded = classes.getTotalLoadedClassCount();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            read(data);
        } catch (ServerException refused) {
            assertThat(refused.code()).isIn(EXPECTED);
        }
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        // A class that is loaded takes memory too, with Jazzer a lot.
        if (classes.getTotalLoadedClassCount() == loaded) {
            assertThat(taken).isLessThan(allowed);
        }
    }

    private static void read(FuzzedDataProvider data) throws IOException {
        switch (data.consumeInt(0, 5)) {
            case 0 -> frames(data);
            case 1 -> login(data);
            case 2 -> changeOfUser(data);
            case 3 -> execution(data);
            case 4 -> executionWithTypes(data);
            default -> answers(data);
        }
    }

    private static void frames(FuzzedDataProvider data) throws IOException {
        int limit = data.consumeInt(0, 1 << 26);
        int step = data.consumeInt(1, 64);
        ByteArrayInputStream bytes = new ByteArrayInputStream(data.consumeRemainingAsBytes());
        PacketReader reader =
                new PacketReader(
                        (into, offset, length) -> bytes.read(into, offset, Math.min(step, length)));
        try {
            Optional<PayloadReader> packet = reader.next(limit);
            while (packet.isPresent()) {
                assertThat(packet.get().remaining()).isLessThanOrEqualTo(limit);
                command(packet.get());
                packet = reader.next(limit);
            }
        } catch (EOFException cut) {
            assertThat(bytes.available()).isZero();
        } finally {
            reader.release();
        }
    }

    /** A packet of a client that has logged in, as far as this layer reads it. */
    private static void command(PayloadReader in) {
        if (in.remaining() == 0) {
            return;
        }
        Optional<Command> command = Command.of(in.int1());
        if (command.isEmpty()) {
            return;
        }
        switch (command.get()) {
            case CHANGE_USER -> ChangeUser.read(in, new Capabilities(-1));
            case STMT_EXECUTE -> {
                ExecuteRequest.read(in);
                check(Parameters.read(in, 3, List.of(), ahead -> null, UTF_8));
            }
            case FIELD_LIST -> assertThat(in.terminatedText()).isNotNull();
            default -> assertThat(in.statementText(UTF_8)).isNotNull();
        }
    }

    private static void login(FuzzedDataProvider data) {
        Capabilities server = new Capabilities(data.consumeInt());
        PayloadReader in = rest(data);
        int length = in.remaining();
        if (!HandshakeResponse.asksForTls(in)) {
            HandshakeResponse login = HandshakeResponse.read(in, server);
            assertThat(login.proof().length).isLessThan(length);
            assertThat(login.user().length()).isLessThan(length);
        }
    }

    private static void changeOfUser(FuzzedDataProvider data) {
        Capabilities common = new Capabilities(data.consumeInt());
        PayloadReader in = rest(data);
        int length = in.remaining();
        assertThat(ChangeUser.read(in, common).user().length()).isLessThan(length);
    }

    /** The types are in the packet, or are missing. */
    private static void execution(FuzzedDataProvider data) {
        int count = data.consumeInt(0, 0xffff);
        Charset charset = data.pickValue(CHARSETS);
        PayloadReader in = rest(data);
        ExecuteRequest.read(in);
        check(Parameters.read(in, count, List.of(), ahead -> null, charset));
    }

    /** The types are those of the last time, and some values came ahead. */
    private static void executionWithTypes(FuzzedDataProvider data) {
        FieldType[] types = FieldType.values();
        int count = data.consumeInt(1, 40);
        List<ParameterType> known =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new ParameterType(
                                                data.pickValue(types), data.consumeBoolean()))
                        .toList();
        Charset charset = data.pickValue(CHARSETS);
        int ahead = data.consumeInt(-1, count);
        byte[] piece = data.consumeBytes(20);
        PayloadReader in = rest(data);
        check(Parameters.read(in, count, known, i -> i == ahead ? piece : null, charset));
    }

    /** What the SQL part computes with must have a size that it can bear. */
    private static void check(Parameters parameters) {
        for (Object value : parameters.values()) {
            if (value instanceof BigDecimal decimal) {
                assertThat(Math.abs((long) decimal.scale())).isLessThanOrEqualTo(PLACES);
            } else if (value instanceof LocalDate date) {
                assertThat(date.getYear()).isBetween(0, LAST_YEAR);
            } else if (value instanceof LocalDateTime time) {
                assertThat(time.getYear()).isBetween(0, LAST_YEAR);
            }
        }
    }

    /** What servers answer: tests and tools read it with the same classes. */
    private static void answers(FuzzedDataProvider data) {
        PayloadReader in = rest(data);
        while (in.remaining() > 0) {
            assertThat(in.lengthEncodedBytes()).isNotNull();
        }
    }

    private static PayloadReader rest(FuzzedDataProvider data) {
        return new PayloadReader(data.consumeRemainingAsBytes());
    }
}
