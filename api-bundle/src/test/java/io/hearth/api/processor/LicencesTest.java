package io.hearth.api.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {
    private final Licences licences = Licences.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPL",
                "GPL-2.0-only",
                "GPL-2.0",
                "GPL-2.0+",
                "0BSD",
                "zlib-acknowledgement"
            })
    void knowsWordsAndIdentifiersOldAndNew(String licence) {
        assertThat(licences.check(licence)).isEmpty();
    }

    @Test
    void aCommentOfTheListIsNoIdentifier() {
        assertThat(licences.check("# Identifiers")).isPresent();
        assertThat(licences.check("")).isPresent();
    }
}
