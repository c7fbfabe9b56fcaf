package io.hearth.sql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeZonesTest {
    @Test
    void readsSystemOffsetsAndNames() {
        assertThat(TimeZones.zone("system")).isEqualTo(ZoneId.systemDefault());
        assertThat(TimeZones.zone("+02:00")).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(TimeZones.zone("-3:30")).isEqualTo(ZoneOffset.ofHoursMinutes(-3, -30));
        assertThat(TimeZones.zone("europe/berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void keepsValuesAsMySqlShowsThem() {
        assertThat(TimeZones.checked("SyStEm")).isEqualTo("SYSTEM");
        assertThat(TimeZones.checked("+2:00")).isEqualTo("+02:00");
        assertThat(TimeZones.checked("UTC")).isEqualTo("UTC");
    }

    @Test
    void refusesOffsetsBeyondThoseOfMySqlAndUnknownNames() {
        for (String wrong : new String[] {"+14:01", "-14:00", "+01:60", "Nowhere/Else", "+1", ""}) {
            assertThatThrownBy(() -> TimeZones.zone(wrong))
                    .hasMessage("Unknown or incorrect time zone: '" + wrong + "'");
        }
        assertThatThrownBy(() -> TimeZones.zone(null)).hasMessageContaining("'NULL'");
        assertThat(TimeZones.zone("+14:00")).isEqualTo(ZoneOffset.ofHours(14));
        assertThat(TimeZones.zone("-13:59")).isEqualTo(ZoneOffset.ofHoursMinutes(-13, -59));
    }
}
