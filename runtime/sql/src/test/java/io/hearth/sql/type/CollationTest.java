package io.hearth.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollationTest {
    private static final String LETTERS =
            "0123456789AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";

    @Test
    void asciiHasTheOrderOfUnicode9() {
        assertThat(asciiIn(Collation.UTF8MB4_0900_AI_CI))
                .isEqualTo(" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$" + LETTERS);
    }

    @Test
    void asciiHasTheOrderOfUnicode4InTheOlderCollations() {
        String order = " `^_-,;:!?.'\"()[]{}@*/\\&#%+<=>|~$" + LETTERS;
        assertThat(asciiIn(Collation.UTF8MB4_UNICODE_CI)).isEqualTo(order);
        assertThat(asciiIn(Collation.UTF8MB4_UNICODE_520_CI)).isEqualTo(order);
        assertThat(asciiIn(Collation.UTF8MB3_UNICODE_CI)).isEqualTo(order);
    }

    @Test
    void asciiIsInUpperCaseInTheGeneralCollations() {
        String order = " !\"#$%&'()*+,-./0123456789:;<=>?@" + LETTERS.substring(10) + "[\\]^_`{|}~";
        assertThat(asciiIn(Collation.UTF8MB4_GENERAL_CI)).isEqualTo(order);
        assertThat(asciiIn(Collation.UTF8MB3_GENERAL_CI)).isEqualTo(order);
        assertThat(asciiIn(Collation.LATIN1_SWEDISH_CI)).isEqualTo(order);
        assertThat(asciiIn(Collation.ASCII_GENERAL_CI)).isEqualTo(order);
    }

    private static String asciiIn(Collation collation) {
        return IntStream.range(32, 127)
                .mapToObj(code -> String.valueOf((char) code))
                .sorted(
                        Comparator.<String, byte[]>comparing(
                                        CollationTest::utf8, collation::compare)
                                .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining());
    }

    @Test
    void swedishLettersStandBehindZ() {
        assertThat(sorted(Collation.LATIN1_SWEDISH_CI, "ö", "ä", "å", "z", "a", "ü"))
                .containsExactly("a", "ü", "z", "å", "ä", "ö");
    }

    @Test
    void trailingSpacesCountOnlyWithoutPadding() {
        assertThat(compare(Collation.UTF8MB4_GENERAL_CI, "a  ", "a")).isZero();
        assertThat(compare(Collation.UTF8MB4_BIN, "a  ", "a")).isZero();
        assertThat(compare(Collation.UTF8MB4_0900_AI_CI, "a ", "a")).isPositive();
        assertThat(compare(Collation.BINARY, "a ", "a")).isPositive();
        assertThat(compare(Collation.UTF8MB4_GENERAL_CI, "a\t", "a")).isNegative();
    }

    @Test
    void marksAndCaseCountByTheCollationsName() {
        assertThat(compare(Collation.UTF8MB4_0900_AI_CI, "Résumé", "resume")).isZero();
        assertThat(compare(Collation.UTF8MB4_0900_AS_CI, "Résumé", "résumé")).isZero();
        assertThat(compare(Collation.UTF8MB4_0900_AS_CI, "resume", "résumé")).isNegative();
        assertThat(compare(Collation.UTF8MB4_0900_AS_CS, "résumé", "Résumé")).isNegative();
        assertThat(compare(Collation.UTF8MB4_0900_AI_CI, "Straße", "STRASSE")).isZero();
        assertThat(compare(Collation.UTF8MB4_GENERAL_CI, "ß", "s")).isZero();
        assertThat(compare(Collation.UTF8MB4_0900_BIN, "é", "e")).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Collation.class)
    void sortKeysAndHashesAgreeWithComparing(Collation collation) {
        List<byte[]> texts = randomTexts();
        for (byte[] one : texts) {
            for (byte[] other : texts) {
                int order = Integer.signum(collation.compare(one, other));
                byte[] key = collation.sortKey(one, 0, one.length);
                byte[] otherKey = collation.sortKey(other, 0, other.length);
                String texts2 = show(one) + " and " + show(other);
                assertThat(Integer.signum(Arrays.compareUnsigned(key, otherKey)))
                        .as(texts2)
                        .isEqualTo(order);
                assertThat(Integer.signum(collation.compare(other, one)))
                        .as(texts2)
                        .isEqualTo(-order);
                if (order == 0) {
                    assertThat(collation.hash(one, 0, one.length))
                            .as(texts2)
                            .isEqualTo(collation.hash(other, 0, other.length));
                }
            }
        }
    }

    private static List<byte[]> randomTexts() {
        Random random = new Random(42);
        String alphabet = "aAbB  \t!_éÉeßsæÆ\u00e5\u0301\u4e2d\ud83d\ude00";
        int[] points = alphabet.codePoints().toArray();
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5); length > 0; length--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            texts.add(utf8(text.toString()));
        }
        return texts;
    }

    @Test
    void invalidBytesCompareWithoutFailing() {
        byte[] broken = {(byte) 0xC3, 'a', (byte) 0xFF, (byte) 0xE2, (byte) 0x82};
        for (Collation collation : Collation.all()) {
            assertThat(collation.compare(broken, broken)).isZero();
            assertThat(collation.compare(broken, utf8("zzzzzz"))).isNotZero();
        }
    }

    @Test
    void lettersChangeCaseOneByOne() {
        assertThat(text(Collation.UTF8MB4_0900_AI_CI.upper(utf8("äß1"), 0, 5))).isEqualTo("Äß1");
        assertThat(text(Collation.UTF8MB4_0900_AI_CI.lower(utf8("ABC"), 1, 2))).isEqualTo("bc");
        assertThat(text(Collation.BINARY.lower(utf8("ABC"), 0, 3))).isEqualTo("ABC");
    }

    @Test
    void theyAreFoundByNameAndNumber() {
        assertThat(Collation.named("UTF8MB4_0900_ai_ci")).contains(Collation.UTF8MB4_0900_AI_CI);
        assertThat(Collation.named("utf8_general_ci")).contains(Collation.UTF8MB3_GENERAL_CI);
        assertThat(Collation.named("klingon_ci")).isEmpty();
        assertThat(Collation.numbered(45)).contains(Collation.UTF8MB4_GENERAL_CI);
        assertThat(Collation.numbered(9999)).isEmpty();
        assertThat(Charset.named("utf8")).contains(Charset.UTF8MB3);
        for (Charset charset : Charset.all()) {
            assertThat(charset.defaultCollation().isDefault()).isTrue();
            assertThat(charset.defaultCollation().charset()).isEqualTo(charset);
        }
    }

    @Test
    void textsOfOtherCharacterSetsAreReadAndWritten() {
        byte[] latin = {(byte) 0xE4, 'b', (byte) 0x80};
        assertThat(text(Charset.LATIN1.toUtf8(latin))).isEqualTo("äb€");
        assertThat(Charset.LATIN1.fromUtf8(utf8("äb€中"))).containsExactly(0xE4, 'b', 0x80, '?');
        assertThat(text(Charset.UTF8MB3.fromUtf8(utf8("a😀")))).isEqualTo("a?");
    }

    private static List<String> sorted(Collation collation, String... texts) {
        return Arrays.stream(texts)
                .sorted(Comparator.comparing(CollationTest::utf8, collation::compare))
                .toList();
    }

    private static int compare(Collation collation, String one, String other) {
        return collation.compare(utf8(one), utf8(other));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String show(byte[] utf8) {
        return "'" + text(utf8) + "'";
    }
}
