package io.hearth.core.bundle;

import static java.util.Objects.requireNonNull;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A plugin that another plugin's bundle requires.
 *
 * @param name the needed plugin's name as written; the framework compares it with letter case
 * @param range the versions that will do
 * @param optional whether the bundle also runs without it
 */
public record Needed(String name, VersionRange range, boolean optional) {
    /** Checks that nothing is null. */
    public Needed {
        requireNonNull(name, "name");
        requireNonNull(range, "range");
    }

    /**
     * Whether a plugin fulfils this need.
     *
     * @param pluginName its declared name
     * @param version its declared version
     * @return true if name and version fit, as the framework's resolver would say
     */
    public boolean isMetBy(String pluginName, Version version) {
        return name.equals(pluginName) && range.includes(version);
    }
}
