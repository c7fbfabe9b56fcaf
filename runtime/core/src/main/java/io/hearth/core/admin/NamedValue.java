package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

/**
 * A row of SHOW VARIABLES or SHOW STATUS.
 *
 * @param name the variable's name
 * @param value its value as text; empty for NULL and for none
 */
public record NamedValue(String name, String value) {
    /** Checks that nothing is null. */
    public NamedValue {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }
}
