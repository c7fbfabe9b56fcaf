package io.hearth.api.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The licences that a plugin's declaration may name: MySQL's words and SPDX identifiers. */
final class Licences {
    private static final Set<String> WORDS = Set.of("GPL", "BSD", "PROPRIETARY");
    private static final String LIST = "spdx-licenses.txt";

    /** Spelling by lower-case spelling. */
    private final Map<String, String> identifiers;

    private Licences(Map<String, String> identifiers) {
        this.identifiers = identifiers;
    }

    /** Reads the list that lies beside this class. */
    static Licences load() {
        try (InputStream list = Licences.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing in the API bundle");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            return new Licences(
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.toMap(Licences::key, Function.identity())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String key(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a licence, or nothing. */
    Optional<String> check(String licence) {
        if (WORDS.contains(licence) || identifiers.containsValue(licence)) {
            return Optional.empty();
        }
        return Optional.of(
                "expected GPL, BSD, PROPRIETARY or "
                        + Optional.ofNullable(identifiers.get(key(licence)))
                                .map(right -> "the SPDX identifier " + right)
                                .orElse("an SPDX identifier")
                        + "; found "
                        + Texts.quoted(licence)
                        + ", which is shown as PROPRIETARY");
    }
}
