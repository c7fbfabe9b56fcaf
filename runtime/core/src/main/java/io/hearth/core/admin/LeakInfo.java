package io.hearth.core.admin;

import java.time.Instant;
import java.util.List;

/**
 * A class loader of an uninstalled bundle that is still in memory, with all its classes.
 *
 * @param bundle symbolic name and version
 * @param plugins the plugins that the bundle declared
 * @param since when it was uninstalled
 * @param holders what was found to hold it, one sentence each; empty when nothing was found in the
 *     places that could be searched
 * @param notSearched where something may hold it that could not be searched, and what would help
 */
public record LeakInfo(
        String bundle,
        List<String> plugins,
        Instant since,
        List<String> holders,
        List<String> notSearched) {
    /** Copies the lists. */
    public LeakInfo {
        plugins = List.copyOf(plugins);
        holders = List.copyOf(holders);
        notSearched = List.copyOf(notSearched);
    }
}
