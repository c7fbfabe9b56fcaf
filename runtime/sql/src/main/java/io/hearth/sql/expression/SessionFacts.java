package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What functions ask of the session. Used by the statement's thread. */
public interface SessionFacts {
    /**
     * The number of the connection.
     *
     * @return CONNECTION_ID()
     */
    long connectionId();

    /**
     * Who connected, and from where.
     *
     * @return USER(), such as {@code root@localhost}
     */
    String user();

    /**
     * The account that was found for the user.
     *
     * @return CURRENT_USER(), such as {@code root@%}
     */
    String currentUser();

    /**
     * The default schema.
     *
     * @return DATABASE(); empty if there is none
     */
    Optional<String> schema();

    /**
     * When the statement began, or what SET timestamp says.
     *
     * @return NOW()
     */
    Instant now();

    /**
     * The time zone of the session.
     *
     * @return of {@code @@time_zone}
     */
    ZoneId timeZone();

    /**
     * Bytes that GROUP_CONCAT gives at most.
     *
     * @return {@code @@group_concat_max_len}
     */
    default long groupConcatMaxLength() {
        return 1024;
    }

    /**
     * The flags of sql_mode.
     *
     * @return not to be changed
     */
    Set<SqlMode> sqlModes();

    /**
     * The version that clients are told.
     *
     * @return VERSION()
     */
    String version();

    /**
     * The last number made for an AUTO_INCREMENT column.
     *
     * @return LAST_INSERT_ID()
     */
    long lastInsertId();

    /**
     * Sets what LAST_INSERT_ID() gives: LAST_INSERT_ID(x).
     *
     * @param value the number
     */
    void setLastInsertId(long value);

    /**
     * Rows that the statement before changed.
     *
     * @return ROW_COUNT()
     */
    long rowCount();

    /**
     * Rows that the query before found.
     *
     * @return FOUND_ROWS()
     */
    long foundRows();

    /**
     * Digits that a division adds.
     *
     * @return {@code @@div_precision_increment}; usually 4
     */
    default int divisionPrecisionIncrement() {
        return 4;
    }

    /**
     * The longest result of REPEAT, SPACE and the pads.
     *
     * @return {@code @@max_allowed_packet}
     */
    default long maxAllowedPacket() {
        return 67_108_864;
    }

    /**
     * The collation of texts that the server makes.
     *
     * @return {@code @@collation_connection}
     */
    default Collation connectionCollation() {
        return Collation.UTF8MB4_0900_AI_CI;
    }

    /**
     * The week mode of WEEK() without one.
     *
     * @return {@code @@default_week_format}
     */
    default int defaultWeekFormat() {
        return 0;
    }
}
