package io.hearth.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LikePatternTest {
    @Test
    void wildcardsStandForCharactersNotBytes() {
        assertThat(matches(Collation.UTF8MB4_0900_AI_CI, "_", "ä")).isTrue();
        assertThat(matches(Collation.BINARY, "_", "ä")).isFalse();
        assertThat(matches(Collation.BINARY, "__", "ä")).isTrue();
        assertThat(matches(Collation.UTF8MB4_0900_AI_CI, "%😀%", "a😀b")).isTrue();
    }

    @Test
    void lettersAreEqualByTheCollation() {
        assertThat(matches(Collation.UTF8MB4_0900_AI_CI, "R_SUM%", "résumés")).isTrue();
        assertThat(matches(Collation.UTF8MB4_0900_AS_CI, "re%", "Résumé")).isFalse();
        assertThat(matches(Collation.UTF8MB4_0900_AS_CS, "R%", "résumé")).isFalse();
        assertThat(matches(Collation.UTF8MB4_BIN, "R%", "résumé")).isFalse();
        assertThat(matches(Collation.UTF8MB4_GENERAL_CI, "a", "a ")).isFalse();
    }

    @Test
    void manyWildcardsTakeNoExponentialTime() {
        String text = "a".repeat(3000);
        assertThat(matches(Collation.UTF8MB4_0900_AI_CI, "%a".repeat(200) + "b", text)).isFalse();
    }

    @Test
    void thePrefixEndsAtTheFirstWildcard() {
        byte[] pattern = "ab\\%c_d%".getBytes(StandardCharsets.UTF_8);
        assertThat(LikePattern.of(Collation.UTF8MB4_BIN, pattern, 0, pattern.length, '\\').prefix())
                .isEqualTo("ab%c");
    }

    private static boolean matches(Collation collation, String pattern, String text) {
        byte[] patternBytes = pattern.getBytes(StandardCharsets.UTF_8);
        byte[] textBytes = text.getBytes(StandardCharsets.UTF_8);
        return LikePattern.of(collation, patternBytes, 0, patternBytes.length, '\\')
                .matches(textBytes, 0, textBytes.length);
    }
}
