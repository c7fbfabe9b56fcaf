package io.hearth.sql.lexer;

/** What a token is. */
public enum TokenKind {
    /** The end of the text. */
    END,
    /** A word without quotes; it may be a keyword. */
    WORD,
    /** A name in backticks, or in double quotes under ANSI_QUOTES. */
    QUOTED_NAME,
    /** A string in quotes. */
    STRING,
    /** {@code N'…'}. */
    NATIONAL_STRING,
    /** {@code _utf8mb4} and the like. */
    INTRODUCER,
    /** Digits. */
    INTEGER,
    /** Digits with a point. */
    DECIMAL,
    /** A number with an exponent. */
    FLOAT,
    /** {@code 0x4d} or {@code x'4d'}. */
    HEX,
    /** {@code 0b1} or {@code b'1'}. */
    BIT,
    /** An operator or a mark, also {@code @@}. */
    SYMBOL,
    /** A question mark. */
    PARAMETER,
    /** {@code @x}, {@code @'x'}; also the host of an account name. */
    USER_VARIABLE,
    /** An optimizer hint comment where MySQL reads one. */
    HINT,
    /** Something that is no token: an open quote or comment, a stray character. */
    BAD
}
