package io.hearth.core.deploy;

import java.util.List;

/**
 * How a removal ended.
 *
 * @param gone whether it was uninstalled; otherwise nothing was changed
 * @param neededBy the plugins and libraries that need it; empty when gone
 */
public record Removed(boolean gone, List<String> neededBy) {
    /** Copies the list. */
    public Removed {
        neededBy = List.copyOf(neededBy);
    }
}
