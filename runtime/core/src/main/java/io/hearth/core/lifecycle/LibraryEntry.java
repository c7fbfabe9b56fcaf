package io.hearth.core.lifecycle;

import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.lifecycle.InstalledPlugins.InstalledLibrary;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * A library bundle that the server knows: one without plugins, which others may need. Immutable.
 *
 * @param symbolicName its name
 * @param version its version
 * @param file the file it came from
 * @param origin how it came
 * @param unit the bundle; empty when it could not be loaded
 * @param problem why it could not be loaded
 */
record LibraryEntry(
        String symbolicName,
        Version version,
        String file,
        Origin origin,
        Optional<PluginUnit> unit,
        Optional<String> problem) {
    static LibraryEntry of(PluginUnit unit, String file, Origin origin) {
        return new LibraryEntry(
                unit.descriptor().symbolicName(),
                unit.descriptor().version(),
                file,
                origin,
                Optional.of(unit),
                Optional.empty());
    }

    InstalledLibrary row() {
        return new InstalledLibrary(
                symbolicName,
                file,
                unit.flatMap(PluginUnit::sha256).orElseThrow(),
                origin,
                version);
    }

    boolean isRemembered() {
        return origin == Origin.INSTALLED || origin == Origin.DEPLOYED;
    }
}
