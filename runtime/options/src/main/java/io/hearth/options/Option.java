package io.hearth.options;

import java.util.Optional;

/** One option as it was given. */
public record Option(
        String name, Optional<String> value, Source source, boolean loose, String text) {}
