package io.hearth.core.bundle;

import static java.util.Objects.requireNonNull;

import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * A plugin as its bundle's manifest declares it. Every value has been checked by {@link
 * BundleReader}.
 *
 * @param name the name as written; compared without regard to letter case
 * @param type what it is
 * @param version the plugin's own version
 * @param typeVersion version of the type's API it was built against
 * @param libraryVersion version of the plugin API it was built against; 0.0.0 if its bundle does
 *     not import that
 * @param className the class to make an instance of; empty for a declaration without code
 * @param author free text, empty when not declared
 * @param description free text, empty when not declared
 * @param license GPL, BSD, PROPRIETARY or an SPDX identifier
 * @param maturity how finished it is
 */
public record PluginDescriptor(
        String name,
        PluginType type,
        Version version,
        Version typeVersion,
        Version libraryVersion,
        Optional<String> className,
        String author,
        String description,
        String license,
        Maturity maturity) {
    /** Checks that nothing is null. */
    public PluginDescriptor {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(version, "version");
        requireNonNull(typeVersion, "typeVersion");
        requireNonNull(libraryVersion, "libraryVersion");
        requireNonNull(className, "className");
        requireNonNull(author, "author");
        requireNonNull(description, "description");
        requireNonNull(license, "license");
        requireNonNull(maturity, "maturity");
    }

    /** The type's API version as lists show it. */
    public String shownTypeVersion() {
        return twoNumbers(typeVersion);
    }

    /** The plugin API version as lists show it. */
    public String shownLibraryVersion() {
        return twoNumbers(libraryVersion);
    }

    /** The declaration as lists of files show it. */
    public DeclaredPlugin listed(PluginStatus status) {
        return new DeclaredPlugin(
                name,
                type.sqlName(),
                version.toString(),
                shownTypeVersion(),
                shownLibraryVersion(),
                author,
                description,
                license,
                maturity,
                status);
    }

    /** MySQL shows versions of APIs as two numbers. */
    private static String twoNumbers(Version version) {
        return version.getMajor() + "." + version.getMinor();
    }
}
