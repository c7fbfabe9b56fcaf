package io.hearth.sql.type;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RawTextTest {
    @Test
    void validTextIsLeftAlone() {
        byte[] bytes = "größer 日本 😀 \uFFFD".getBytes(UTF_8);
        String text = RawText.decode(bytes, 0, bytes.length);
        assertThat(text).isEqualTo("größer 日本 😀 \uFFFD");
        assertThat(RawText.hasRawBytes(text)).isFalse();
        assertThat(RawText.bytes(text)).isEqualTo(bytes);
    }

    @Test
    void bytesThatAreNoTextComeBackAsTheyWere() {
        byte[] bytes = {'a', -1, 'b', (byte) 0xC3, '(', (byte) 0xF0, (byte) 0x9F};
        String text = RawText.decode(bytes, 0, bytes.length);
        assertThat(text).startsWith("a").contains("b").contains("(");
        assertThat(RawText.hasRawBytes(text)).isTrue();
        assertThat(RawText.bytes(text)).isEqualTo(bytes);
    }

    @Test
    void anyBytesComeBackAsTheyWere() {
        Random random = new Random(20_261_121);
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            String text = RawText.decode(bytes, 0, bytes.length);
            assertThat(RawText.bytes(text)).isEqualTo(bytes);
        }
    }
}
