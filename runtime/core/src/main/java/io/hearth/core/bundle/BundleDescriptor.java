package io.hearth.core.bundle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * A bundle as its manifest describes it.
 *
 * @param symbolicName the bundle's name
 * @param version the bundle's version
 * @param plugins what it declares, in the manifest's order; empty for a library bundle
 * @param needs the plugins it requires by name, in the manifest's order
 */
public record BundleDescriptor(
        String symbolicName, Version version, List<PluginDescriptor> plugins, List<Needed> needs) {
    /** Copies the lists. */
    public BundleDescriptor {
        requireNonNull(symbolicName, "symbolicName");
        requireNonNull(version, "version");
        plugins = List.copyOf(plugins);
        needs = List.copyOf(needs);
    }

    /**
     * The plugin of a name.
     *
     * @param name a name in any letter case
     * @return what the bundle declares under it, or empty
     */
    public Optional<PluginDescriptor> plugin(String name) {
        return plugins.stream().filter(plugin -> plugin.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * Whether it declares no plugin: a driver or a shared package for others.
     *
     * @return true if it declares none
     */
    public boolean isLibrary() {
        return plugins.isEmpty();
    }

    /**
     * The bundle as messages name it.
     *
     * @return symbolic name and version, such as {@code io.x 1.2.0}
     */
    public String displayName() {
        return symbolicName + " " + version;
    }
}
