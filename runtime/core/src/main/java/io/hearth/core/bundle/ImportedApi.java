package io.hearth.core.bundle;

import java.util.HashMap;
import java.util.Map;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The version of each package a bundle was built against. Immutable. */
final class ImportedApi {
    /** The package whose version is the plugin library version. */
    static final String LIBRARY = "io.hearth.api.plugin";

    private final Map<String, Version> lowest;

    private ImportedApi(Map<String, Version> lowest) {
        this.lowest = Map.copyOf(lowest);
    }

    static ImportedApi of(Map<String, String> headers) throws BundleFault {
        Map<String, Version> lowest = new HashMap<>();
        for (Clause clause : Clauses.of(headers, Constants.IMPORT_PACKAGE)) {
            lowest.put(clause.getName(), lowerBound(clause));
        }
        return new ImportedApi(lowest);
    }

    /** The lower bound of the imported range; 0.0.0 if the package is not imported. */
    Version version(String packageName) {
        return lowest.getOrDefault(packageName, Version.emptyVersion);
    }

    private static Version lowerBound(Clause clause) throws BundleFault {
        String range =
                Clauses.attribute(clause, Constants.VERSION_ATTRIBUTE)
                        .map(Clauses.Typed::value)
                        .orElse("0");
        try {
            return VersionRange.valueOf(range).getLeft();
        } catch (IllegalArgumentException malformed) {
            throw new BundleFault(
                    "it imports package "
                            + OneLine.of(clause.getName(), 80)
                            + " in a bad version range: "
                            + OneLine.quote(range),
                    malformed);
        }
    }
}
