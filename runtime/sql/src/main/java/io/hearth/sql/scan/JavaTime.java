package io.hearth.sql.scan;

import io.hearth.sql.type.PackedTime;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Which of Java's days MySQL knows, and the other way round. */
final class JavaTime {
    private static final int LAST_YEAR = 9999;

    private JavaTime() {}

    /** Whether a year is one of MySQL's. */
    static boolean fits(int year) {
        return year >= 0 && year <= LAST_YEAR;
    }

    /** Empty for a date that Java does not know, such as one with a zero in it. */
    static Optional<LocalDateTime> of(long packed) {
        try {
            return Optional.of(PackedTime.toLocal(packed));
        } catch (DateTimeException notInJava) {
            return Optional.empty();
        }
    }
}
