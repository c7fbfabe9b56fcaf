package io.hearth.sql.syntax;

/** The units of INTERVAL, EXTRACT, TIMESTAMPADD and TIMESTAMPDIFF. */
public enum IntervalUnit {
    /** Microseconds. */
    MICROSECOND,
    /** Seconds. */
    SECOND,
    /** Minutes. */
    MINUTE,
    /** Hours. */
    HOUR,
    /** Days. */
    DAY,
    /** Weeks. */
    WEEK,
    /** Months. */
    MONTH,
    /** Quarters. */
    QUARTER,
    /** Years. */
    YEAR,
    /** {@code 'SECONDS.MICROSECONDS'}. */
    SECOND_MICROSECOND,
    /** {@code 'MINUTES:SECONDS.MICROSECONDS'}. */
    MINUTE_MICROSECOND,
    /** {@code 'MINUTES:SECONDS'}. */
    MINUTE_SECOND,
    /** {@code 'HOURS:MINUTES:SECONDS.MICROSECONDS'}. */
    HOUR_MICROSECOND,
    /** {@code 'HOURS:MINUTES:SECONDS'}. */
    HOUR_SECOND,
    /** {@code 'HOURS:MINUTES'}. */
    HOUR_MINUTE,
    /** {@code 'DAYS HOURS:MINUTES:SECONDS.MICROSECONDS'}. */
    DAY_MICROSECOND,
    /** {@code 'DAYS HOURS:MINUTES:SECONDS'}. */
    DAY_SECOND,
    /** {@code 'DAYS HOURS:MINUTES'}. */
    DAY_MINUTE,
    /** {@code 'DAYS HOURS'}. */
    DAY_HOUR,
    /** {@code 'YEARS-MONTHS'}. */
    YEAR_MONTH
}
