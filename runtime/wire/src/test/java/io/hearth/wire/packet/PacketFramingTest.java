package io.hearth.wire.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketFramingTest {
    private static final int LONGEST = PacketWriter.LONGEST_FRAME;

    private static PacketReader reader(byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return new PacketReader(in::read);
    }

    private static byte[] payload(int length) {
        byte[] payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (i * 31 + (i >> 8));
        }
        return payload;
    }

    private static void assertError(ErrorCode code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                63,
                64,
                1023,
                1024,
                1025,
                65536,
                1_000_000,
                LONGEST - 1,
                LONGEST,
                LONGEST + 1,
                2 * LONGEST,
                2 * LONGEST + 5
            })
    void payloadsOfAnyLengthComeAsTheyWent(int length) throws IOException {
        byte[] sent = payload(length);
        byte[] frames =
                Frames.of(
                        250,
                        out -> {
                            out.begin();
                            out.int1(7);
                            out.end();
                            out.begin();
                            out.bytes(sent);
                            out.end();
                            out.begin();
                            out.int1(8);
                            out.end();
                        });
        PacketReader reader = reader(frames);
        reader.sequence(250);
        assertThat(reader.next(10).orElseThrow().int1()).isEqualTo(7);
        assertThat(Arrays.equals(reader.next(3 * LONGEST).orElseThrow().rest(), sent)).isTrue();
        assertThat(reader.next(10).orElseThrow().int1()).isEqualTo(8);
        assertThat(reader.next(10)).isEmpty();
        assertThat(frames).hasSize(2 * 5 + length + 4 * (1 + length / LONGEST));
    }

    @Test
    void aPayloadWrittenByteByByteOutgrowsTheBuffer() throws IOException {
        byte[] sent = payload(100_000);
        byte[] frames =
                Frames.of(
                        0,
                        out -> {
                            out.begin();
                            for (byte each : sent) {
                                out.int1(each);
                            }
                            out.end();
                        });
        assertThat(reader(frames).next(100_000).orElseThrow().rest()).isEqualTo(sent);
    }

    @Test
    void aPacketOutOfOrderIs1156() {
        byte[] frame = {1, 0, 0, 1, 14};
        assertError(ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER, () -> reader(frame).next(10));
    }

    @Test
    void aPacketThatIsTooLongIs1153BeforeItIsRead() {
        byte[] headerOnly = {0, 0, 1, 0};
        assertError(ErrorCode.ER_NET_PACKET_TOO_LARGE, () -> reader(headerOnly).next(65535));
    }

    @Test
    void framesThatAreTooLongTogetherAre1153() throws IOException {
        byte[] frames =
                Frames.of(
                        0,
                        out -> {
                            out.begin();
                            out.bytes(new byte[LONGEST + 10]);
                            out.end();
                        });
        assertError(ErrorCode.ER_NET_PACKET_TOO_LARGE, () -> reader(frames).next(LONGEST + 9));
    }

    @Test
    void roomIsNotMadeForBytesThatDoNotCome() {
        byte[] claim = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, 0, 1, 2, 3};
        assertThatThrownBy(() -> reader(claim).next(Integer.MAX_VALUE))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void anEndInAHeaderIsNoOrderlyEnd() {
        assertThatThrownBy(() -> reader(new byte[] {1, 0}).next(10))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aPacketAboveTheLimitIsNotWritten() throws IOException {
        byte[] frames =
                Frames.of(
                        0,
                        out -> {
                            out.limit(1000);
                            out.begin();
                            assertError(
                                    ErrorCode.ER_NET_PACKET_TOO_LARGE,
                                    () -> out.bytes(new byte[1001]));
                            out.abandon();
                            out.begin();
                            out.bytes(new byte[1000]);
                            out.end();
                        });
        assertThat(frames).hasSize(1004);
        assertThat(frames[3]).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                250,
                251,
                252,
                65535,
                65536,
                16777215,
                16777216,
                Long.MAX_VALUE,
                -1,
                Long.MIN_VALUE
            })
    void numbersThatTellTheirLength(long number) throws IOException {
        byte[] frame =
                Frames.of(
                        0,
                        out -> {
                            out.begin();
                            out.lengthEncoded(number);
                            out.end();
                        });
        PayloadReader reader = new PayloadReader(frame, 4, frame.length - 4);
        assertThat(reader.lengthEncoded()).isEqualTo(number);
        assertThat(reader.remaining()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -10, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void numbersAsText(long number) throws IOException {
        byte[] frame =
                Frames.of(
                        0,
                        out -> {
                            out.begin();
                            out.decimalText(number, false);
                            out.decimalText(number, true);
                            out.end();
                        });
        PayloadReader reader = new PayloadReader(frame, 4, frame.length - 4);
        assertThat(reader.lengthEncodedText()).isEqualTo(Long.toString(number));
        assertThat(reader.lengthEncodedText()).isEqualTo(Long.toUnsignedString(number));
    }
}
