package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.variable.SystemVariable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Variables that clients and tools read and the server itself does not obey: facts about it, and
 * settings whose subject is not there yet, with the one value that is true. Immutable.
 */
final class ServerFacts {
    private static final String ENGLISH = "en_US";

    private ServerFacts() {}

    static List<SystemVariable<?>> all() {
        return List.of(
                fact("version_comment", "Hearth", "What the version number does not say."),
                fact("version_compile_os", operatingSystem(), "What the server runs on."),
                fact("version_compile_machine", machine(), "The processor it runs on."),
                fact("license", "Apache-2.0", "The server's license."),
                fact("hostname", hostName(), "The name of the machine."),
                fact("tmpdir", System.getProperty("java.io.tmpdir"), "For temporary files."),
                fact("system_time_zone", systemTimeZone(), "What SYSTEM means in time_zone."),
                number("protocol_version", 10L, "Of the greeting that clients get."),
                number("lower_case_table_names", 0L, "Letter case matters in table names."),
                number("server_id", 1L, "The server's number among its replicas."),
                fixedFlag("performance_schema", false, "Nothing is instrumented."),
                fixedFlag("log_bin", false, "There is no binary log."),
                SystemVariable.ofString("init_connect")
                        .defaultValue("")
                        .comment("What each session runs first; not run for root, as in MySQL.")
                        .build(),
                SystemVariable.ofString("default_storage_engine")
                        .defaultValue("")
                        .perSession()
                        .noCommandLine()
                        .check(change -> refuseEngine(change.value()))
                        .comment("The engine of new tables; there is none yet.")
                        .build(),
                SystemVariable.ofString("lc_time_names")
                        .defaultValue(ENGLISH)
                        .perSession()
                        .check(change -> requireEnglish(change.value()))
                        .comment("The language of names of days and months.")
                        .build(),
                autoIncrement("auto_increment_increment", "Between AUTO_INCREMENT values."),
                autoIncrement("auto_increment_offset", "The first AUTO_INCREMENT value."),
                flag("foreign_key_checks", true, "Whether foreign keys are checked."),
                flag("unique_checks", true, "Whether unique keys are checked."),
                flag("sql_warnings", false, "Whether a one-row INSERT tells of its warnings."),
                flag("sql_quote_show_create", true, "Whether SHOW CREATE quotes names."),
                SystemVariable.ofBoolean("sql_auto_is_null")
                        .perSession()
                        .check(change -> refuseOn("sql_auto_is_null", change.value()))
                        .comment("Whether IS NULL finds the last AUTO_INCREMENT value; never.")
                        .build());
    }

    private static SystemVariable<String> fact(String name, String value, String comment) {
        return SystemVariable.ofString(name)
                .defaultValue(value)
                .readOnly()
                .noCommandLine()
                .comment(comment)
                .build();
    }

    private static SystemVariable<Long> number(String name, long value, String comment) {
        return SystemVariable.ofUnsignedInt(name)
                .defaultValue(value)
                .readOnly()
                .noCommandLine()
                .comment(comment)
                .build();
    }

    private static SystemVariable<Boolean> fixedFlag(String name, boolean value, String comment) {
        return SystemVariable.ofBoolean(name)
                .defaultValue(value)
                .readOnly()
                .noCommandLine()
                .comment(comment)
                .build();
    }

    private static SystemVariable<Boolean> flag(String name, boolean value, String comment) {
        return SystemVariable.ofBoolean(name)
                .defaultValue(value)
                .perSession()
                .comment(comment)
                .build();
    }

    private static SystemVariable<Integer> autoIncrement(String name, String comment) {
        return SystemVariable.ofInt(name)
                .defaultValue(1)
                .range(1, 65_535)
                .perSession()
                .comment(comment)
                .build();
    }

    private static String refuseEngine(String name) {
        throw ErrorCode.ER_UNKNOWN_STORAGE_ENGINE.toException(name);
    }

    private static String requireEnglish(String name) {
        if (!ENGLISH.equalsIgnoreCase(name)) {
            throw ErrorCode.ER_UNKNOWN_LOCALE.toException(name);
        }
        return ENGLISH;
    }

    private static boolean refuseOn(String name, boolean on) {
        if (on) {
            throw ErrorCode.ER_WRONG_VALUE_FOR_VAR.toException(name, "ON");
        }
        return false;
    }

    private static String operatingSystem() {
        return System.getProperty("os.name");
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static String systemTimeZone() {
        return TimeZone.getDefault().getDisplayName(false, TimeZone.SHORT, Locale.ROOT);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
