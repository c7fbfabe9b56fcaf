package io.hearth.sql.syntax;

import java.util.Optional;

/** A value written in the statement. */
public sealed interface Literal extends Expression {
    /**
     * Where it stands; the digest's literals are found by its start.
     *
     * @return the place
     */
    SourceSpan source();

    /** How a number was written, which decides its type. */
    enum NumberKind {
        /** Digits only. */
        INTEGER,
        /** With a decimal point. */
        DECIMAL,
        /** With an exponent. */
        FLOAT
    }

    /** What a temporal literal is. */
    enum TemporalKind {
        /** {@code DATE '…'}. */
        DATE,
        /** {@code TIME '…'}. */
        TIME,
        /** {@code TIMESTAMP '…'}. */
        TIMESTAMP
    }

    /**
     * A number without a sign.
     *
     * @param text its text, such as {@code 1.50}
     * @param kind how it is written
     * @param source where
     */
    record NumberLiteral(String text, NumberKind kind, SourceSpan source) implements Literal {}

    /**
     * A string; adjacent ones are one.
     *
     * @param value the characters, escapes resolved
     * @param introducer the character set of {@code _utf8mb4'x'}, in lower case
     * @param national whether written {@code N'x'}
     * @param source where, the introducer included
     */
    record StringLiteral(
            String value, Optional<String> introducer, boolean national, SourceSpan source)
            implements Literal {}

    /**
     * {@code 0x4d} or {@code x'4d'}.
     *
     * @param digits the digits as written
     * @param introducer the character set, in lower case
     * @param source where
     */
    record HexLiteral(String digits, Optional<String> introducer, SourceSpan source)
            implements Literal {}

    /**
     * {@code 0b101} or {@code b'101'}.
     *
     * @param digits the digits
     * @param introducer the character set, in lower case
     * @param source where
     */
    record BitLiteral(String digits, Optional<String> introducer, SourceSpan source)
            implements Literal {}

    /**
     * NULL.
     *
     * @param source where
     */
    record NullLiteral(SourceSpan source) implements Literal {}

    /**
     * TRUE or FALSE.
     *
     * @param value which
     * @param source where
     */
    record BooleanLiteral(boolean value, SourceSpan source) implements Literal {}

    /**
     * {@code DATE '2024-01-01'} and the like.
     *
     * @param kind which
     * @param text what stands in the quotes
     * @param source where
     */
    record TemporalLiteral(TemporalKind kind, String text, SourceSpan source) implements Literal {}
}
