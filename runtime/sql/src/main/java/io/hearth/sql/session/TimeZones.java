package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values of {@code time_zone}. Stateless. */
public final class TimeZones {
    /** The zone of the machine. */
    public static final String SYSTEM = "SYSTEM";

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):(\\d{2})");
    private static final int MOST_MINUTES = 14 * 60;
    private static final int LEAST_MINUTES = -(13 * 60 + 59);

    private TimeZones() {}

    /**
     * The zone of a value.
     *
     * @param value SYSTEM, an offset from -13:59 to +14:00, or a name
     * @return the zone
     * @throws io.hearth.api.error.ServerException 1298 if there is no such zone
     */
    public static ZoneId zone(String value) {
        if (value == null) {
            throw ErrorCode.ER_UNKNOWN_TIME_ZONE.toException("NULL");
        }
        if (value.equalsIgnoreCase(SYSTEM)) {
            return ZoneId.systemDefault();
        }
        Matcher offset = OFFSET.matcher(value);
        return offset.matches() ? offset(offset, value) : named(value);
    }

    /**
     * A value as the variable keeps it.
     *
     * @param value as {@link #zone} takes it
     * @return the same, SYSTEM in upper case and an offset with two digits for the hour
     * @throws io.hearth.api.error.ServerException 1298 if there is no such zone
     */
    public static String checked(String value) {
        zone(value);
        if (value.equalsIgnoreCase(SYSTEM)) {
            return SYSTEM;
        }
        Matcher offset = OFFSET.matcher(value);
        boolean shortHour = offset.matches() && offset.group(2).length() == 1;
        return shortHour ? offset.group(1) + "0" + value.substring(1) : value;
    }

    private static ZoneId offset(Matcher offset, String value) {
        int minute = Integer.parseInt(offset.group(3));
        int minutes = Integer.parseInt(offset.group(2)) * 60 + minute;
        int signed = offset.group(1).equals("-") ? -minutes : minutes;
        if (minute > 59 || signed > MOST_MINUTES || signed < LEAST_MINUTES) {
            throw ErrorCode.ER_UNKNOWN_TIME_ZONE.toException(value);
        }
        return ZoneOffset.ofTotalSeconds(signed * 60);
    }

    /** MySQL's tables hold names of regions in any letter case, but no offsets such as GMT+2. */
    private static ZoneId named(String value) {
        try {
            return ZoneId.getAvailableZoneIds().stream()
                    .filter(value::equalsIgnoreCase)
                    .findFirst()
                    .map(ZoneId::of)
                    .orElseThrow(() -> ErrorCode.ER_UNKNOWN_TIME_ZONE.toException(value));
        } catch (DateTimeException unknown) {
            throw ErrorCode.ER_UNKNOWN_TIME_ZONE.causedBy(unknown, value);
        }
    }
}
