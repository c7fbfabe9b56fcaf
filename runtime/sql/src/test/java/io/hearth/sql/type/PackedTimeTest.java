package io.hearth.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTimeTest {
    @Test
    void packedTimesCompareLikeTimesAndComeBack() {
        Random random = new Random(1);
        LocalDateTime last = LocalDateTime.of(1, 1, 1, 0, 0);
        for (int i = 0; i < 2000; i++) {
            LocalDateTime time =
                    LocalDate.ofYearDay(1 + random.nextInt(9998), 1 + random.nextInt(365))
                            .atStartOfDay()
                            .plusNanos(random.nextLong(86_400_000_000L) * 1000);
            long packed = PackedTime.pack(time);
            assertThat(PackedTime.toLocal(packed)).isEqualTo(time);
            assertThat(Integer.signum(Long.compare(packed, PackedTime.pack(last))))
                    .isEqualTo(Integer.signum(time.compareTo(last)));
            assertThat(PackedTime.fromMicros(PackedTime.toMicros(packed))).isEqualTo(packed);
            last = time;
        }
    }

    @Test
    void everyDayHasItsNumber() {
        for (LocalDate day = LocalDate.of(1, 1, 1);
                day.isBefore(LocalDate.of(2101, 1, 1));
                day = day.plusDays(13)) {
            long number = PackedTime.dayNumber(PackedTime.pack(day));
            assertThat(number).isEqualTo(day.toEpochDay() + 719_528);
            assertThat(PackedTime.fromDayNumber(number)).isEqualTo(PackedTime.pack(day));
        }
    }

    @Test
    void zeroDaysExist() {
        long packed = PackedTime.pack(2024, 0, 0);
        assertThat(text(TimeText.date(packed))).isEqualTo("2024-00-00");
        assertThat(PackedTime.pack(2024, 1, 1)).isGreaterThan(packed);
        assertThat(text(TimeText.dateTime(0, 0))).isEqualTo("0000-00-00 00:00:00");
    }

    @Test
    void roundingCarries() {
        long packed = PackedTime.pack(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_000));
        assertThat(text(TimeText.dateTime(PackedTime.round(packed, 0), 0)))
                .isEqualTo("2025-01-01 00:00:00");
        assertThat(text(TimeText.dateTime(PackedTime.round(packed, 6), 6)))
                .isEqualTo("2024-12-31 23:59:59.999999");
        long last = PackedTime.pack(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
        assertThat(PackedTime.round(last, 3)).isEqualTo(PackedTime.INVALID);
    }

    @Test
    void spansAreWrittenWithTheirSign() {
        assertThat(text(TimeText.time(-PackedTime.MAX_TIME, 0))).isEqualTo("-838:59:59");
        assertThat(text(TimeText.time(-500_000, 1))).isEqualTo("-00:00:00.5");
        assertThat(TimeText.number(SqlType.Kind.TIME, -3_661_000_000L)).isEqualTo(-10101);
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
