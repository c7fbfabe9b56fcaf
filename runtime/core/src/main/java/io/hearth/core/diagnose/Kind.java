package io.hearth.core.diagnose;

import io.hearth.api.plugin.DeclarePlugin;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;

/**
 * What a name space holds.
 *
 * @param noun what one of its capabilities is called
 * @param key the attribute that names a capability
 * @param version the attribute that holds its version
 * @param offered how a sentence goes on with what there is
 * @param absent how a sentence goes on when there is nothing of the name
 */
record Kind(String noun, String key, String version, String offered, String absent) {
    private static final String VERSION = Constants.VERSION_ATTRIBUTE;
    private static final String BUNDLE_VERSION = Constants.BUNDLE_VERSION_ATTRIBUTE;
    private static final String OFFERS = "this server offers ";
    private static final String OFFERS_NONE = "this server offers none";
    private static final String INSTALLED = "installed is ";
    private static final String NOT_INSTALLED = "it is not installed";

    private static final String SYSTEM =
            System.getProperty("os.name") + " (" + System.getProperty("os.arch") + ")";

    static Kind of(String namespace) {
        return switch (namespace) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                    new Kind("package", namespace, VERSION, OFFERS, OFFERS_NONE);
            case BundleNamespace.BUNDLE_NAMESPACE ->
                    new Kind("bundle", namespace, BUNDLE_VERSION, INSTALLED, NOT_INSTALLED);
            case HostNamespace.HOST_NAMESPACE ->
                    new Kind("host bundle", namespace, BUNDLE_VERSION, INSTALLED, NOT_INSTALLED);
            case DeclarePlugin.NAMESPACE ->
                    new Kind("plugin", "name", VERSION, INSTALLED, NOT_INSTALLED);
            case DeclarePlugin.TYPE_NAMESPACE ->
                    new Kind("plugin type", namespace, VERSION, OFFERS, OFFERS_NONE);
            case "osgi.extender" -> new Kind("extender", namespace, VERSION, OFFERS, OFFERS_NONE);
            case "osgi.native" ->
                    new Kind(
                            "native code",
                            namespace,
                            VERSION,
                            OFFERS,
                            "this server runs on " + SYSTEM);
            default -> new Kind("capability " + namespace, namespace, VERSION, OFFERS, OFFERS_NONE);
        };
    }
}
