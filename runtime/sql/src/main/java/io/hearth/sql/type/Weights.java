package io.hearth.sql.type;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a character weighs in a collation. ASCII characters have MySQL's true order; other
 * characters weigh what their base letters do (Unicode decomposition without marks, case folded),
 * and letters that are not ASCII sort behind ASCII by code point. Thread-safe.
 *
 * <p>A weight of an ASCII character is 0 to 127, so a row of weights written as UTF-8 compares like
 * the text.
 */
enum Weights {
    /** Each code point by itself. */
    CODE_POINT {
        @Override
        int[] of(int codePoint) {
            return new int[] {codePoint};
        }
    },
    /** MySQL's general_ci: one weight per character, upper case, without marks. */
    GENERAL {
        @Override
        int[] of(int codePoint) {
            if (codePoint > 0xFFFF) {
                return new int[] {0xFFFD};
            }
            if (codePoint == 0xDF) {
                return new int[] {'S'};
            }
            int base = decomposed(codePoint).codePointAt(0);
            return new int[] {oneUpper(base)};
        }
    },
    /** MySQL's latin1_swedish_ci. */
    SWEDISH {
        @Override
        int[] of(int codePoint) {
            if (codePoint >= 0xC0 && codePoint <= 0xFE && codePoint != 0xF7) {
                return new int[] {SWEDISH_ORDER.charAt((codePoint - 0xC0) & 0x1F)};
            }
            return new int[] {codePoint < 128 ? oneUpper(codePoint) : codePoint};
        }
    },
    /** ASCII letters without case, all else by itself. */
    ASCII_CASE {
        @Override
        int[] of(int codePoint) {
            return new int[] {codePoint < 128 ? oneUpper(codePoint) : codePoint};
        }
    },
    /** Primary weights of Unicode 9: neither case nor marks count. */
    UNICODE {
        @Override
        int[] of(int codePoint) {
            return unicode(codePoint, UNICODE_ORDER);
        }
    },
    /** Primary weights of Unicode 4 and 5.2: accents that stand alone come first. */
    OLD_UNICODE {
        @Override
        int[] of(int codePoint) {
            return unicode(codePoint, OLD_UNICODE_ORDER);
        }
    };

    /** Weights of U+00C0 to U+00DF, and of the same letters in lower case. */
    private static final String SWEDISH_ORDER =
            "AAAA\\[\\CEEEEIIIIDNOOOO]\u00D7\u00D8UUUYY\u00DE\u00DF";

    /** ASCII in the order of Unicode's default table; what is not named weighs nothing. */
    private static final String UNICODE_ORDER =
            "\t\n\u000B\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

    private static final String OLD_UNICODE_ORDER =
            "\t\n\u000B\f\r `^_-,;:!?.'\"()[]{}@*/\\&#%+<=>|~$0123456789";

    private static final int[] NOTHING = {};
    private static final int PLANE = 0x10000;

    private volatile int[] ascii;
    private final AtomicReferenceArray<int[]> plane = new AtomicReferenceArray<>(PLANE);

    /**
     * The weights of an ASCII character.
     *
     * @return 128 of them; -1 for one that weighs nothing
     */
    int[] ascii() {
        int[] known = ascii;
        if (known == null) {
            known = new int[128];
            for (int c = 0; c < 128; c++) {
                int[] weights = of(c);
                known[c] = weights.length == 0 ? -1 : weights[0];
            }
            ascii = known;
        }
        return known;
    }

    abstract int[] of(int codePoint);

    /**
     * The weights of a character, kept after the first time.
     *
     * @param codePoint any
     * @return not to be changed
     */
    int[] weights(int codePoint) {
        if (codePoint >= PLANE) {
            return of(codePoint);
        }
        int[] known = plane.get(codePoint);
        if (known == null) {
            known = of(codePoint);
            plane.set(codePoint, known);
        }
        return known;
    }

    private static int oneUpper(int codePoint) {
        return Character.toUpperCase(codePoint);
    }

    private static String decomposed(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    }

    private static int[] unicode(int codePoint, String order) {
        if (codePoint < 128) {
            return asciiByUnicode(codePoint, order);
        }
        String text =
                Normalizer.normalize(letters(Character.toString(codePoint)), Normalizer.Form.NFKD);
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return folded.codePoints()
                .filter(point -> !weighsNothing(point))
                .flatMap(point -> Arrays.stream(oneByUnicode(point, order)))
                .toArray();
    }

    private static int[] oneByUnicode(int codePoint, String order) {
        return codePoint < 128 ? asciiByUnicode(codePoint, order) : new int[] {codePoint};
    }

    private static String letters(String one) {
        return switch (one) {
            case "\u00C6", "\u00E6" -> "ae";
            case "\u0152", "\u0153" -> "oe";
            case "\u00D8", "\u00F8" -> "o\u0338";
            case "\u00D0", "\u00F0" -> "d\u0335";
            case "\u0110", "\u0111" -> "d\u0335";
            case "\u0141", "\u0142" -> "l\u0335";
            default -> one;
        };
    }

    private static int[] asciiByUnicode(int codePoint, String order) {
        if (Character.isLetter(codePoint)) {
            int letter = Character.toLowerCase(codePoint) - 'a';
            return new int[] {order.length() + letter};
        }
        int place = order.indexOf(codePoint);
        return place < 0 ? NOTHING : new int[] {place};
    }

    private static boolean weighsNothing(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> codePoint >= 128 && codePoint != 0x85;
            case Character.FORMAT -> true;
            default -> false;
        };
    }
}
