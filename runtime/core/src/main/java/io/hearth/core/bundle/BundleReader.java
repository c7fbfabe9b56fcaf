package io.hearth.core.bundle;

import io.hearth.api.plugin.DeclarePlugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * Reads what a bundle declares from its manifest. Stateless; any thread. No class of the bundle is
 * loaded and nothing is installed.
 */
public final class BundleReader {
    private static final Pattern SYMBOLIC_NAME =
            Pattern.compile("[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)*+");

    private BundleReader() {}

    /**
     * Reads a file. Safe against hostile files: no entry but the manifest is unpacked, and of that
     * no more than the main section, up to a mebibyte.
     *
     * @param jar the file; symbolic links are followed
     * @return what its manifest says
     * @throws BundleFault if it cannot be read, is no bundle, or declares something impossible
     */
    public static BundleDescriptor read(Path jar) throws BundleFault {
        return read(JarManifest.read(jar));
    }

    /**
     * Reads an installed bundle, in whatever state it is.
     *
     * @param bundle the bundle
     * @return what its manifest says
     * @throws BundleFault if it declares something impossible
     */
    public static BundleDescriptor read(Bundle bundle) throws BundleFault {
        Dictionary<String, String> raw = bundle.getHeaders("");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(raw.keys())) {
            headers.put(name, raw.get(name));
        }
        return read(headers);
    }

    private static BundleDescriptor read(Map<String, String> headers) throws BundleFault {
        checkIsBundle(headers);
        List<PluginDescriptor> plugins = plugins(headers);
        if (!plugins.isEmpty() && headers.containsKey(Constants.FRAGMENT_HOST)) {
            throw new BundleFault("it is a fragment, which cannot declare plugins");
        }
        return new BundleDescriptor(
                symbolicName(headers), version(headers), plugins, NeededPlugins.of(headers));
    }

    private static void checkIsBundle(Map<String, String> headers) throws BundleFault {
        if (!headers.containsKey(Constants.BUNDLE_SYMBOLICNAME)) {
            throw new BundleFault("it is no OSGi bundle: its manifest has no Bundle-SymbolicName");
        }
        String manifestVersion = headers.getOrDefault(Constants.BUNDLE_MANIFESTVERSION, "1");
        if (!manifestVersion.equals("2")) {
            throw new BundleFault(
                    "its Bundle-ManifestVersion must be 2 and is "
                            + OneLine.quote(manifestVersion));
        }
    }

    private static String symbolicName(Map<String, String> headers) throws BundleFault {
        List<Clause> clauses = Clauses.of(headers, Constants.BUNDLE_SYMBOLICNAME);
        if (clauses.size() != 1 || !SYMBOLIC_NAME.matcher(clauses.get(0).getName()).matches()) {
            throw new BundleFault(
                    "its Bundle-SymbolicName is no name: "
                            + OneLine.quote(headers.get(Constants.BUNDLE_SYMBOLICNAME)));
        }
        return clauses.get(0).getName();
    }

    private static Version version(Map<String, String> headers) throws BundleFault {
        String text = headers.getOrDefault(Constants.BUNDLE_VERSION, "0");
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException notAVersion) {
            throw new BundleFault(
                    "its Bundle-Version is no version: " + OneLine.quote(text), notAVersion);
        }
    }

    private static List<PluginDescriptor> plugins(Map<String, String> headers) throws BundleFault {
        ImportedApi imports = ImportedApi.of(headers);
        Map<String, PluginDescriptor> plugins = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<PluginDescriptor> inOrder = new ArrayList<>();
        for (Clause clause :
                Clauses.inNamespace(
                        headers, Constants.PROVIDE_CAPABILITY, DeclarePlugin.NAMESPACE)) {
            PluginDescriptor plugin = new PluginClause(clause, imports).read();
            if (plugins.putIfAbsent(plugin.name(), plugin) != null) {
                throw new BundleFault("it declares two plugins named " + plugin.name());
            }
            inOrder.add(plugin);
        }
        return inOrder;
    }
}
