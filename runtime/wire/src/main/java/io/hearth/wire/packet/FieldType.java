package io.hearth.wire.packet;

import java.util.Optional;

/** The protocol's numbers of types. */
public enum FieldType {
    /** A number of old; parameters may have it. */
    DECIMAL(0),
    /** One byte. */
    TINY(1),
    /** Two bytes. */
    SHORT(2),
    /** Four bytes. */
    LONG(3),
    /** Four bytes of floating point. */
    FLOAT(4),
    /** Eight bytes of floating point. */
    DOUBLE(5),
    /** NULL. */
    NULL(6),
    /** A point in time, in the session's time zone. */
    TIMESTAMP(7),
    /** Eight bytes. */
    LONGLONG(8),
    /** Three bytes, sent as four. */
    INT24(9),
    /** A day. */
    DATE(10),
    /** A span of time. */
    TIME(11),
    /** A day and a time. */
    DATETIME(12),
    /** A year, sent as two bytes. */
    YEAR(13),
    /** A text. */
    VARCHAR(15),
    /** Bits, sent as bytes. */
    BIT(16),
    /** JSON as text. */
    JSON(245),
    /** Exact digits, as text. */
    NEWDECIMAL(246),
    /** One of some texts. */
    ENUM(247),
    /** Several of some texts. */
    SET(248),
    /** Bytes, or a long text. */
    TINY_BLOB(249),
    /** Bytes, or a long text. */
    MEDIUM_BLOB(250),
    /** Bytes, or a long text. */
    LONG_BLOB(251),
    /** Bytes, or a long text. */
    BLOB(252),
    /** A text. */
    VAR_STRING(253),
    /** A text of fixed length. */
    STRING(254),
    /** A shape. */
    GEOMETRY(255);

    private static final FieldType[] BY_NUMBER = new FieldType[256];

    static {
        for (FieldType type : values()) {
            BY_NUMBER[type.number] = type;
        }
    }

    private final int number;

    FieldType(int number) {
        this.number = number;
    }

    /**
     * The type of a number.
     *
     * @param number 0 to 255
     * @return empty if there is none
     */
    public static Optional<FieldType> of(int number) {
        return Optional.ofNullable(BY_NUMBER[number]);
    }

    /**
     * The number.
     *
     * @return 0 to 255
     */
    public int number() {
        return number;
    }
}
