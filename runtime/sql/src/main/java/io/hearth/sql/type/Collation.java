package io.hearth.sql.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An order of texts, as MySQL names and numbers it. Texts are UTF-8 bytes; nothing is allocated to
 * compare ASCII. Immutable; any thread.
 *
 * <p>ASCII compares exactly as in MySQL. Other characters compare without marks and case, where the
 * collation says so, by the facts of Unicode that the Java runtime has: two letters are equal when
 * their base letters are, and a letter without an ASCII base sorts by its code point. MySQL's full
 * weight tables (the order among other scripts, contractions, variable weights of other
 * punctuation) are not here yet.
 */
public enum Collation {
    /** By bytes. */
    BINARY(63, "binary", Charset.BINARY, Weights.CODE_POINT, false),
    /** ASCII without case. */
    ASCII_GENERAL_CI(11, "ascii_general_ci", Charset.ASCII, Weights.ASCII_CASE, true),
    /** ASCII by code. */
    ASCII_BIN(65, "ascii_bin", Charset.ASCII, Weights.CODE_POINT, true),
    /** Western European, Swedish order. */
    LATIN1_SWEDISH_CI(8, "latin1_swedish_ci", Charset.LATIN1, Weights.SWEDISH, true),
    /** Western European by code. */
    LATIN1_BIN(47, "latin1_bin", Charset.LATIN1, Weights.CODE_POINT, true),
    /** One weight per character, neither case nor marks. */
    UTF8MB3_GENERAL_CI(33, "utf8mb3_general_ci", Charset.UTF8MB3, Weights.GENERAL, true),
    /** By code point. */
    UTF8MB3_BIN(83, "utf8mb3_bin", Charset.UTF8MB3, Weights.CODE_POINT, true),
    /** Unicode 4 without case and marks. */
    UTF8MB3_UNICODE_CI(192, "utf8mb3_unicode_ci", Charset.UTF8MB3, Weights.OLD_UNICODE, true),
    /** One weight per character, neither case nor marks. */
    UTF8MB4_GENERAL_CI(45, "utf8mb4_general_ci", Charset.UTF8MB4, Weights.GENERAL, true),
    /** By code point. */
    UTF8MB4_BIN(46, "utf8mb4_bin", Charset.UTF8MB4, Weights.CODE_POINT, true),
    /** Unicode 4 without case and marks. */
    UTF8MB4_UNICODE_CI(224, "utf8mb4_unicode_ci", Charset.UTF8MB4, Weights.OLD_UNICODE, true),
    /** Unicode 5.2 without case and marks. */
    UTF8MB4_UNICODE_520_CI(
            246, "utf8mb4_unicode_520_ci", Charset.UTF8MB4, Weights.OLD_UNICODE, true),
    /** Unicode 9 without case and marks: the default. */
    UTF8MB4_0900_AI_CI(255, "utf8mb4_0900_ai_ci", Charset.UTF8MB4, Weights.UNICODE, false),
    /** Unicode 9 with case and marks. */
    UTF8MB4_0900_AS_CS(278, "utf8mb4_0900_as_cs", Charset.UTF8MB4, Weights.UNICODE, false),
    /** Unicode 9 with marks, without case. */
    UTF8MB4_0900_AS_CI(305, "utf8mb4_0900_as_ci", Charset.UTF8MB4, Weights.UNICODE, false),
    /** By code point, trailing spaces count. */
    UTF8MB4_0900_BIN(309, "utf8mb4_0900_bin", Charset.UTF8MB4, Weights.CODE_POINT, false);

    private static final List<Collation> ALL =
            Arrays.stream(values()).sorted((a, b) -> a.sqlName.compareTo(b.sqlName)).toList();

    /** Each statement looks up some. */
    private static final Map<String, Collation> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Collation::sqlName, one -> one));

    private static final Map<Integer, Collation> BY_NUMBER =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Collation::id, one -> one));

    private final int id;
    private final String sqlName;
    private final Charset charset;
    private final Weights weights;
    private final boolean padSpace;

    Collation(int id, String sqlName, Charset charset, Weights weights, boolean padSpace) {
        this.id = id;
        this.sqlName = sqlName;
        this.charset = charset;
        this.weights = weights;
        this.padSpace = padSpace;
    }

    /**
     * All of them, by name.
     *
     * @return an immutable list
     */
    public static List<Collation> all() {
        return ALL;
    }

    /**
     * Finds one by name.
     *
     * @param name in any case; {@code utf8_…} is {@code utf8mb3_…}
     * @return empty if there is none
     */
    public static Optional<Collation> named(String name) {
        Collation exactly = BY_NAME.get(name);
        if (exactly != null) {
            return Optional.of(exactly);
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        String known = wanted.startsWith("utf8_") ? "utf8mb3_" + wanted.substring(5) : wanted;
        return Optional.ofNullable(BY_NAME.get(known));
    }

    /**
     * Finds one by number.
     *
     * @param id as clients send it
     * @return empty if there is none
     */
    public static Optional<Collation> numbered(int id) {
        return Optional.ofNullable(BY_NUMBER.get(id));
    }

    /**
     * MySQL's number.
     *
     * @return for example 255
     */
    public int id() {
        return id;
    }

    /**
     * MySQL's name.
     *
     * @return for example {@code utf8mb4_0900_ai_ci}
     */
    public String sqlName() {
        return sqlName;
    }

    /**
     * The character set of its texts.
     *
     * @return never null
     */
    public Charset charset() {
        return charset;
    }

    /**
     * Whether a text of the set has this collation if none is named.
     *
     * @return true for one of each set
     */
    public boolean isDefault() {
        return charset.defaultCollation() == this;
    }

    /**
     * Whether trailing spaces do not count.
     *
     * @return true for MySQL's PAD SPACE
     */
    public boolean padSpace() {
        return padSpace;
    }

    /**
     * What COLLATIONS shows as SORTLEN.
     *
     * @return MySQL's figure
     */
    public int sortLength() {
        return switch (this) {
            case UTF8MB4_0900_AI_CI, UTF8MB4_0900_AS_CS, UTF8MB4_0900_AS_CI -> 0;
            case UTF8MB3_UNICODE_CI, UTF8MB4_UNICODE_CI, UTF8MB4_UNICODE_520_CI -> 8;
            default -> 1;
        };
    }

    /**
     * Whether it is the order of bytes of {@code binary}.
     *
     * @return true for {@link #BINARY} alone
     */
    public boolean isBinary() {
        return this == BINARY;
    }

    /**
     * Whether only equal characters are equal ({@code _bin} and {@code binary}).
     *
     * @return true if neither case nor marks are ignored
     */
    public boolean isByCode() {
        return weights == Weights.CODE_POINT;
    }

    Weights weights() {
        return weights;
    }

    /**
     * Compares two texts.
     *
     * @param a holds the first
     * @param aOffset where it begins
     * @param aLength its bytes
     * @param b holds the second
     * @param bOffset where it begins
     * @param bLength its bytes
     * @return below, equal to or above 0
     */
    public int compare(byte[] a, int aOffset, int aLength, byte[] b, int bOffset, int bLength) {
        return CollationOrder.compare(this, a, aOffset, aLength, b, bOffset, bLength);
    }

    /**
     * Compares two texts.
     *
     * @param a the first
     * @param b the second
     * @return below, equal to or above 0
     */
    public int compare(byte[] a, byte[] b) {
        return compare(a, 0, a.length, b, 0, b.length);
    }

    /**
     * Whether two texts are the same.
     *
     * @param a holds the first
     * @param aOffset where it begins
     * @param aLength its bytes
     * @param b holds the second
     * @param bOffset where it begins
     * @param bLength its bytes
     * @return whether they compare as 0
     */
    public boolean equal(byte[] a, int aOffset, int aLength, byte[] b, int bOffset, int bLength) {
        return compare(a, aOffset, aLength, b, bOffset, bLength) == 0;
    }

    /**
     * A hash: the same for texts that compare as equal.
     *
     * @param bytes holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return any int
     */
    public int hash(byte[] bytes, int offset, int length) {
        return CollationOrder.hash(this, bytes, offset, length);
    }

    /**
     * Bytes that compare, unsigned and from the left, as the texts do.
     *
     * @param bytes holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return a new array
     */
    public byte[] sortKey(byte[] bytes, int offset, int length) {
        return CollationKeys.sortKey(this, bytes, offset, length);
    }

    /**
     * The text in lower case; a binary text stays as it is.
     *
     * @param bytes holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return a new array
     */
    public byte[] lower(byte[] bytes, int offset, int length) {
        return LetterCase.lower(this, bytes, offset, length);
    }

    /**
     * The text in upper case; a binary text stays as it is.
     *
     * @param bytes holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return a new array
     */
    public byte[] upper(byte[] bytes, int offset, int length) {
        return LetterCase.upper(this, bytes, offset, length);
    }

    @Override
    public String toString() {
        return sqlName;
    }
}
