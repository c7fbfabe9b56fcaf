package io.hearth.core.deploy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A bundle that is deployed from a file.
 *
 * @param sha256 hash of the content that runs
 * @param symbolicName the bundle's name
 * @param version the bundle's version
 * @param plugins names of its installed plugins as declared; empty for a library bundle
 * @param warnings one sentence each, for the log
 */
public record Deployed(
        String sha256,
        String symbolicName,
        String version,
        List<String> plugins,
        List<String> warnings) {
    /** Copies the lists. */
    public Deployed {
        requireNonNull(sha256, "sha256");
        requireNonNull(symbolicName, "symbolicName");
        requireNonNull(version, "version");
        plugins = List.copyOf(plugins);
        warnings = List.copyOf(warnings);
    }

    /** The bundle as messages name it. */
    String displayName() {
        return symbolicName + " " + version;
    }
}
