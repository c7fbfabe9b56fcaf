package io.hearth.core.admin;

import java.util.List;

/**
 * What SHOW STATUS answers.
 *
 * @param rows by name
 * @param warnings one for each value that could not be read
 */
public record StatusListing(List<NamedValue> rows, List<Warning> warnings) {
    /** Copies the lists. */
    public StatusListing {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
