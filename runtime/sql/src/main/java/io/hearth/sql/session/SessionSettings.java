package io.hearth.sql.session;

import io.hearth.api.variable.SystemVariable;
import io.hearth.sql.type.SqlMode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables that statements obey, with a value per session. Immutable; the values are the
 * variables' business.
 */
public final class SessionSettings {
    private static final long ALL_ROWS = -1L;

    private final CharacterSettings characters = new CharacterSettings();
    private final WireSettings wire = new WireSettings();
    private final SystemVariable<Boolean> autocommit =
            SystemVariable.ofBoolean("autocommit")
                    .defaultValue(true)
                    .perSession()
                    .comment("Whether each statement commits by itself.")
                    .build();
    private final SystemVariable<Set<SqlMode>> sqlMode =
            SystemVariable.ofSet("sql_mode", SqlMode.class)
                    .defaultValue(SqlMode.defaults())
                    .perSession()
                    .check(change -> expanded(change.value()))
                    .comment("How MySQL's syntax and checks differ from the usual.")
                    .build();
    private final SystemVariable<String> timeZone =
            SystemVariable.ofString("time_zone")
                    .defaultValue(TimeZones.SYSTEM)
                    .perSession()
                    .check(change -> TimeZones.checked(change.value()))
                    .noCommandLine()
                    .comment("SYSTEM, an offset such as +02:00, or a zone's name.")
                    .build();
    private final SystemVariable<Long> maxExecutionTime =
            SystemVariable.ofUnsignedInt("max_execution_time")
                    .perSession()
                    .comment("Milliseconds that a SELECT may take; 0 for no limit.")
                    .build();
    private final SystemVariable<Long> sqlSelectLimit =
            SystemVariable.ofUnsignedLongLong("sql_select_limit")
                    .defaultValue(ALL_ROWS)
                    .perSession()
                    .noCommandLine()
                    .comment("How many rows a SELECT without LIMIT gives at most.")
                    .build();
    private final SystemVariable<Integer> maxErrorCount =
            SystemVariable.ofInt("max_error_count")
                    .defaultValue(1024)
                    .range(0, 65_535)
                    .perSession()
                    .comment("How many errors, warnings and notes SHOW WARNINGS keeps.")
                    .build();
    private final SystemVariable<Boolean> sqlNotes =
            flag("sql_notes", true, "Whether notes are kept for SHOW WARNINGS.");
    private final SystemVariable<Boolean> safeUpdates =
            flag(
                    "sql_safe_updates",
                    false,
                    "Whether UPDATE and DELETE need a key or LIMIT; nothing obeys it yet.");
    private final SystemVariable<Long> groupConcatMaxLength =
            SystemVariable.ofUnsignedLongLong("group_concat_max_len")
                    .defaultValue(1024L)
                    .min(4L)
                    .perSession()
                    .comment("Bytes that GROUP_CONCAT gives at most.")
                    .build();
    private final SystemVariable<Integer> divisionIncrement =
            SystemVariable.ofInt("div_precision_increment")
                    .defaultValue(4)
                    .range(0, 30)
                    .perSession()
                    .comment("Decimals that a division adds to those of its first operand.")
                    .build();
    private final SystemVariable<IsolationLevel> isolation =
            SystemVariable.ofEnum("transaction_isolation", IsolationLevel.class)
                    .defaultValue(IsolationLevel.REPEATABLE_READ)
                    .perSession()
                    .comment("What transactions see of others.")
                    .build();
    private final SystemVariable<Boolean> readOnly =
            flag("transaction_read_only", false, "Whether transactions are READ ONLY by default.");

    private final SystemVariable<Completion> completion =
            SystemVariable.ofEnum("completion_type", Completion.class)
                    .perSession()
                    .comment("What COMMIT and ROLLBACK do after the end of a transaction.")
                    .build();
    private final SystemVariable<PlanFormat> explainFormat =
            SystemVariable.ofEnum("explain_format", PlanFormat.class)
                    .perSession()
                    .comment("How EXPLAIN without FORMAT shows a plan.")
                    .build();
    private final SystemVariable<Integer> weekFormat =
            SystemVariable.ofInt("default_week_format")
                    .range(0, 7)
                    .perSession()
                    .comment("The mode of WEEK() without one.")
                    .build();
    private final SystemVariable<Boolean> trackSchema =
            flag("session_track_schema", true, "Whether clients are told of a new schema.");
    private final SystemVariable<String> trackedVariables =
            SystemVariable.ofString("session_track_system_variables")
                    .defaultValue(
                            "time_zone,autocommit,character_set_client,character_set_results,"
                                    + "character_set_connection")
                    .perSession()
                    .comment("Variables whose changes clients are told of; * for all.")
                    .build();

    /** What follows the end of a transaction. */
    public enum Completion {
        /** Nothing. */
        NO_CHAIN,
        /** The next transaction. */
        CHAIN,
        /** The end of the session. */
        RELEASE
    }

    /** The forms of a plan; DEFAULT is TRADITIONAL. */
    public enum PlanFormat {
        /** MySQL's rows. */
        TRADITIONAL,
        /** MySQL's rows. */
        DEFAULT,
        /** JSON. */
        JSON,
        /** Text, indented. */
        TREE
    }

    private static SystemVariable<Boolean> flag(String name, boolean value, String comment) {
        return SystemVariable.ofBoolean(name)
                .defaultValue(value)
                .perSession()
                .comment(comment)
                .build();
    }

    /** ANSI and TRADITIONAL bring what they stand for. */
    private static Set<SqlMode> expanded(Set<SqlMode> modes) {
        return Collections.unmodifiableSet(SqlMode.parse(SqlMode.text(modes)));
    }

    /**
     * All of them.
     *
     * @return for the server to take in
     */
    public List<SystemVariable<?>> all() {
        Stream<SystemVariable<?>> own =
                Stream.of(
                        autocommit,
                        sqlMode,
                        timeZone,
                        maxExecutionTime,
                        sqlSelectLimit,
                        maxErrorCount,
                        sqlNotes,
                        safeUpdates,
                        groupConcatMaxLength,
                        divisionIncrement,
                        isolation,
                        readOnly,
                        completion,
                        explainFormat,
                        weekFormat,
                        trackSchema,
                        trackedVariables);
        return Stream.of(own, characters.all().stream(), wire.all().stream())
                .<SystemVariable<?>>flatMap(variables -> variables)
                .toList();
    }

    /**
     * Character sets and collations.
     *
     * @return the same object each time
     */
    public CharacterSettings characters() {
        return characters;
    }

    /**
     * What concerns the connection.
     *
     * @return the same object each time
     */
    public WireSettings wire() {
        return wire;
    }

    /**
     * Whether each statement commits by itself.
     *
     * @return the same object each time
     */
    public SystemVariable<Boolean> autocommit() {
        return autocommit;
    }

    /**
     * How syntax and checks differ from the usual.
     *
     * @return the same object each time
     */
    public SystemVariable<Set<SqlMode>> sqlMode() {
        return sqlMode;
    }

    /**
     * As {@link TimeZones} reads it.
     *
     * @return the same object each time
     */
    public SystemVariable<String> timeZone() {
        return timeZone;
    }

    /**
     * Milliseconds; 0 for no limit.
     *
     * @return the same object each time
     */
    public SystemVariable<Long> maxExecutionTime() {
        return maxExecutionTime;
    }

    /**
     * Rows, unsigned; all bits set for no limit.
     *
     * @return the same object each time
     */
    public SystemVariable<Long> sqlSelectLimit() {
        return sqlSelectLimit;
    }

    /**
     * Warnings that are kept.
     *
     * @return the same object each time
     */
    public SystemVariable<Integer> maxErrorCount() {
        return maxErrorCount;
    }

    /**
     * Whether notes are kept.
     *
     * @return the same object each time
     */
    public SystemVariable<Boolean> sqlNotes() {
        return sqlNotes;
    }

    /**
     * Bytes, unsigned.
     *
     * @return the same object each time
     */
    public SystemVariable<Long> groupConcatMaxLength() {
        return groupConcatMaxLength;
    }

    /**
     * Decimals that a division adds.
     *
     * @return the same object each time
     */
    public SystemVariable<Integer> divisionIncrement() {
        return divisionIncrement;
    }

    /**
     * What transactions see of others.
     *
     * @return the same object each time
     */
    public SystemVariable<IsolationLevel> isolation() {
        return isolation;
    }

    /**
     * Whether transactions are READ ONLY by default.
     *
     * @return the same object each time
     */
    public SystemVariable<Boolean> readOnly() {
        return readOnly;
    }

    /**
     * What follows the end of a transaction.
     *
     * @return the same object each time
     */
    public SystemVariable<Completion> completion() {
        return completion;
    }

    /**
     * How EXPLAIN without FORMAT shows a plan.
     *
     * @return the same object each time
     */
    public SystemVariable<PlanFormat> explainFormat() {
        return explainFormat;
    }

    /**
     * The mode of WEEK() without one.
     *
     * @return the same object each time
     */
    public SystemVariable<Integer> weekFormat() {
        return weekFormat;
    }

    /**
     * Whether clients are told of a new schema.
     *
     * @return the same object each time
     */
    public SystemVariable<Boolean> trackSchema() {
        return trackSchema;
    }

    /**
     * Variables whose changes clients are told of; * for all.
     *
     * @return the same object each time
     */
    public SystemVariable<String> trackedVariables() {
        return trackedVariables;
    }
}
