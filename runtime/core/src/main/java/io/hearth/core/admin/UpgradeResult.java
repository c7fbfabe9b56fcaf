package io.hearth.core.admin;

import java.time.Duration;
import java.util.List;

/**
 * What an upgrade has done.
 *
 * @param bundle the bundle's symbolic name
 * @param from version that ran before
 * @param to version that runs now
 * @param downtime from the old plugins' end of service to the new ones' begin; zero when the
 *     content was the same and nothing was done
 * @param warnings what the user should know
 */
public record UpgradeResult(
        String bundle, String from, String to, Duration downtime, List<Warning> warnings) {
    /** Copies the list. */
    public UpgradeResult {
        warnings = List.copyOf(warnings);
    }
}
