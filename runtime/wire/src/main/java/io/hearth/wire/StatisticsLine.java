package io.hearth.wire;

import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.VariableAdmin;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The line of figures that COM_STATISTICS answers, from status variables. Thread-safe. */
final class StatisticsLine implements Supplier<String> {
    private final VariableAdmin variables;

    StatisticsLine(VariableAdmin variables) {
        this.variables = variables;
    }

    @Override
    public String get() {
        Map<String, String> status = new HashMap<>();
        for (NamedValue row : variables.status(LikePattern.ANY, Optional.empty()).rows()) {
            status.put(row.name(), row.value());
        }
        long uptime = number(status, "Uptime");
        long questions = number(status, "Questions");
        return String.format(
                Locale.ROOT,
                "Uptime: %d  Threads: %d  Questions: %d  Slow queries: %d  Opens: %d"
                        + "  Flush tables: %d  Open tables: %d  Queries per second avg: %.3f",
                uptime,
                number(status, "Threads_connected"),
                questions,
                number(status, "Slow_queries"),
                number(status, "Opened_tables"),
                number(status, "Flush_commands"),
                number(status, "Open_tables"),
                uptime == 0 ? 0.0 : (double) questions / uptime);
    }

    /** What the server does not count is 0. */
    private static long number(Map<String, String> status, String name) {
        return Long.parseLong(status.getOrDefault(name, "0"));
    }
}
