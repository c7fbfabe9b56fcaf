package io.hearth.core.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "flush queue 2", "Übersicht", "心拍", "😀"})
    void takesPrintableNames(String name) {
        assertThat(TaskName.check(name)).isEqualTo(name);
    }

    @Test
    void countsCharactersAndNotCodeUnits() {
        assertThat(TaskName.check("😀".repeat(64))).hasSize(128);
        assertThatThrownBy(() -> TaskName.check("x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a task's name has at most 64 characters, not 65");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003"})
    void refusesAnEmptyName(String name) {
        assertThatThrownBy(() -> TaskName.check(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "a\u001b[31m", "a\u202eb", "a\u2028b", "a\ud800"})
    void refusesWhatCannotBePrinted(String name) {
        assertThatThrownBy(() -> TaskName.check(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be printable, and U+");
    }
}
