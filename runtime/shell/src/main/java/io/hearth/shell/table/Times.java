package io.hearth.shell.table;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a time is shown: as MySQL shows a DATETIME, in the server's time zone. */
public final class Times {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Times() {}

    /**
     * A time as text.
     *
     * @param time the time
     * @return for example {@code 2026-01-02 03:04:05}
     */
    public static String text(Instant time) {
        return FORMAT.format(time.atZone(ZoneId.systemDefault()));
    }
}
