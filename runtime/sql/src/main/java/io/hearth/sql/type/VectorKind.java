package io.hearth.sql.type;

/** Which class of vector holds the values of a type. */
public enum VectorKind {
    /** {@code LongVector}: whole numbers, bits, packed dates and times. */
    LONG,
    /** {@code DoubleVector}: floating point. */
    DOUBLE,
    /** {@code DecimalVector}: exact digits. */
    DECIMAL,
    /** {@code BytesVector}: texts in UTF-8, bytes, ENUM, SET, JSON. */
    BYTES
}
