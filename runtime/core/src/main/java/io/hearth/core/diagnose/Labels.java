package io.hearth.core.diagnose;

import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/** How sentences name a bundle. Stateless; any thread. */
final class Labels {
    private Labels() {}

    /** Symbolic name and version, or the location of a bundle without a name. */
    static String of(BundleRevision revision) {
        return revision.getSymbolicName() == null
                ? revision.getBundle().getLocation()
                : revision.getSymbolicName() + " " + revision.getVersion();
    }

    /** Where an offer comes from, for a place in brackets. */
    static String origin(BundleRevision revision) {
        return revision.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID
                ? "on the server's class path"
                : "bundle " + of(revision);
    }
}
