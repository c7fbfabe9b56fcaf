package io.hearth.sql.type;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * MySQL's character sets. Inside the server every text is UTF-8, whatever its character set; the
 * set tells which characters it may have, and how clients send and receive it.
 */
public enum Charset {
    /** Pure 7-bit ASCII. */
    ASCII("ascii", "US ASCII", 1, StandardCharsets.US_ASCII),
    /** Bytes without characters. */
    BINARY("binary", "Binary pseudo charset", 1, StandardCharsets.ISO_8859_1),
    /** Windows code page 1252, which MySQL calls latin1. */
    LATIN1("latin1", "cp1252 West European", 1, java.nio.charset.Charset.forName("windows-1252")),
    /** UTF-8 of at most three bytes. */
    UTF8MB3("utf8mb3", "UTF-8 Unicode", 3, StandardCharsets.UTF_8),
    /** UTF-8. */
    UTF8MB4("utf8mb4", "UTF-8 Unicode", 4, StandardCharsets.UTF_8);

    private static final List<Charset> ALL = List.of(values());

    /** Each statement looks up some. */
    private static final Map<String, Charset> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Charset::sqlName, set -> set));

    private final String sqlName;
    private final String description;
    private final int maxBytes;
    private final java.nio.charset.Charset encoding;

    Charset(String sqlName, String description, int maxBytes, java.nio.charset.Charset encoding) {
        this.sqlName = sqlName;
        this.description = description;
        this.maxBytes = maxBytes;
        this.encoding = encoding;
    }

    /**
     * All of them, by name.
     *
     * @return an immutable list
     */
    public static List<Charset> all() {
        return ALL;
    }

    /**
     * Finds one by its name.
     *
     * @param name in any case; {@code utf8} is {@code utf8mb3}
     * @return empty if there is none
     */
    public static Optional<Charset> named(String name) {
        Charset exactly = BY_NAME.get(name);
        if (exactly != null) {
            return Optional.of(exactly);
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(wanted.equals("utf8") ? "utf8mb3" : wanted));
    }

    /**
     * Its name in SQL.
     *
     * @return for example {@code utf8mb4}
     */
    public String sqlName() {
        return sqlName;
    }

    /**
     * What SHOW CHARACTER SET says of it.
     *
     * @return MySQL's text
     */
    public String description() {
        return description;
    }

    /**
     * The most bytes of a character.
     *
     * @return 1 to 4
     */
    public int maxBytes() {
        return maxBytes;
    }

    /**
     * The collation a text of this set has if none is named.
     *
     * @return the default collation
     */
    public Collation defaultCollation() {
        return switch (this) {
            case ASCII -> Collation.ASCII_GENERAL_CI;
            case BINARY -> Collation.BINARY;
            case LATIN1 -> Collation.LATIN1_SWEDISH_CI;
            case UTF8MB3 -> Collation.UTF8MB3_GENERAL_CI;
            case UTF8MB4 -> Collation.UTF8MB4_0900_AI_CI;
        };
    }

    /**
     * Whether it has all of Unicode's characters, or all of the first plane.
     *
     * @return true for the two UTF-8 sets
     */
    public boolean isUnicode() {
        return this == UTF8MB3 || this == UTF8MB4;
    }

    /**
     * Text from a client.
     *
     * @param bytes in this set
     * @return in UTF-8; the same array if nothing had to change
     */
    public byte[] toUtf8(byte[] bytes) {
        if (this != LATIN1 || isAscii(bytes)) {
            return bytes;
        }
        return new String(bytes, encoding).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Text for a client.
     *
     * @param utf8 in UTF-8
     * @return in this set, with {@code ?} for what it does not have; the same array if nothing had
     *     to change
     */
    public byte[] fromUtf8(byte[] utf8) {
        if (this == BINARY || this == UTF8MB4 || isAscii(utf8)) {
            return utf8;
        }
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (this == UTF8MB3) {
            boolean fits = text.codePoints().allMatch(Character::isBmpCodePoint);
            return fits ? utf8 : onlyBasicPlane(text).getBytes(StandardCharsets.UTF_8);
        }
        return text.getBytes(encoding);
    }

    /**
     * How many bytes at the beginning are text.
     *
     * @param bytes in this set
     * @return their number if all are text
     */
    public int wellFormed(byte[] bytes) {
        return switch (this) {
            case BINARY, LATIN1 -> bytes.length;
            case ASCII -> Utf8.asciiPrefix(bytes);
            case UTF8MB3, UTF8MB4 -> Utf8.wellFormed(bytes, maxBytes);
        };
    }

    private static String onlyBasicPlane(String text) {
        int[] points =
                text.codePoints()
                        .map(point -> Character.isBmpCodePoint(point) ? point : '?')
                        .toArray();
        return new String(points, 0, points.length);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }
}
