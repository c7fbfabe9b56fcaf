package io.hearth.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class RowCodecTest {
    private static final Row ROW =
            Row.of("dl", "heartbeat-daemon.jar", "note", "größer ≥ 𝄞", "e", "");

    @Test
    void rowsComeBackAsTheyWereWritten() {
        assertThat(RowCodec.decode("k", RowCodec.encode("k", ROW))).isEqualTo(ROW);
        assertThat(RowCodec.decode("k", RowCodec.encode("k", Row.of()))).isEqualTo(Row.of());
    }

    @Test
    void everyFlippedBitIsFound() {
        byte[] bytes = RowCodec.encode("k", ROW);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> RowCodec.decode("k", flipped))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("checksum");
        }
    }

    @Test
    void aRowUnderAnotherKeyIsFound() {
        byte[] bytes = RowCodec.encode("mysql.plugin\0a", ROW);
        assertThatThrownBy(() -> RowCodec.decode("mysql.plugin\0b", bytes))
                .hasMessage("Row 'mysql.plugin.b' has a wrong checksum");
    }

    @Test
    void aRequiredFieldThatIsAbsentIsNamedWithThoseThatAreThere() {
        assertThat(ROW.require("e")).isEmpty();
        assertThat(ROW.get("x")).isEmpty();
        assertThatThrownBy(() -> Row.of("a", "1").require("x"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No field 'x' among [a]");
    }

    @Test
    void withLeavesTheOldRowAsItWas() {
        Row changed = ROW.with("dl", "other.jar");
        assertThat(changed.require("dl")).isEqualTo("other.jar");
        assertThat(ROW.require("dl")).isEqualTo("heartbeat-daemon.jar");
    }

    @Test
    void aNameWithoutAValueIsRefused() {
        assertThatThrownBy(() -> Row.of("a", "1", "b")).hasMessage("Field 'b' has no value");
    }
}
