package io.hearth.example.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseMeterTest {
    private final PauseMeter meter = new PauseMeter();

    @Test
    void keepsTheLongestPause() {
        assertThat(meter.isNewLongest(Duration.ofMillis(3))).isTrue();
        assertThat(meter.isNewLongest(Duration.ofMillis(2))).isFalse();
        assertThat(meter.isNewLongest(Duration.ofMillis(7))).isTrue();
        assertThat(meter.longest()).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void takesNoNoticeOfLessThanAMillisecond() {
        assertThat(meter.isNewLongest(Duration.ofNanos(999_999))).isFalse();
        assertThat(meter.isNewLongest(Duration.ofNanos(-5))).isFalse();
        assertThat(meter.longest()).isEqualTo(Duration.ZERO);
    }
}
