package io.hearth.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {
    private static final Source SOURCE = Source.file("hearth.cnf", 3);

    @Test
    void cutsACommentOutsideQuotes() {
        assertThat(ValueText.withoutComment("port=1 # one")).isEqualTo("port=1 ");
        assertThat(ValueText.withoutComment("a='x # y' # z")).isEqualTo("a='x # y' ");
        assertThat(ValueText.withoutComment("a=\"x \\\" # y\" # z")).isEqualTo("a=\"x \\\" # y\" ");
        assertThat(ValueText.withoutComment("a=\"it's # in\"# z")).isEqualTo("a=\"it's # in\"");
        assertThat(ValueText.withoutComment("a=b;c")).isEqualTo("a=b;c");
    }

    @Test
    void resolvesEscapesAsMysqlDoes() throws Exception {
        assertThat(ValueText.value("a\\tb\\nc\\sd\\\\e\\b\\r", SOURCE))
                .isEqualTo("a\tb\nc d\\e\b\r");
        assertThat(ValueText.value("\\\"x\\'", SOURCE)).isEqualTo("\"x'");
    }

    @Test
    void keepsAnUnknownEscapeAndALoneBackslash() throws Exception {
        assertThat(ValueText.value("C:\\Share\\", SOURCE)).isEqualTo("C:\\Share\\");
    }

    @Test
    void takesQuotesOff() throws Exception {
        assertThat(ValueText.value("' a # b '", SOURCE)).isEqualTo(" a # b ");
        assertThat(ValueText.value("\"it's\"", SOURCE)).isEqualTo("it's");
        assertThat(ValueText.value("''", SOURCE)).isEmpty();
        assertThat(ValueText.value("a'b'", SOURCE)).isEqualTo("a'b'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"abc", "'abc\"", "'abc\\'"})
    void refusesAnOpenQuote(String raw) {
        assertThatThrownBy(() -> ValueText.value(raw, SOURCE))
                .hasMessage("hearth.cnf line 3: the quote that begins the value is not closed");
    }
}
