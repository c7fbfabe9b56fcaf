package io.hearth.core.bundle;

import java.nio.file.Path;
import org.osgi.framework.Bundle;

/**
 * Reads what a bundle declares from its manifest. Stateless; any thread. No class of the bundle is
 * loaded and nothing is installed.
 */
public final class BundleReader {
    private BundleReader() {}

    /**
     * Reads a file. Safe against hostile files: no entry but the manifest is unpacked, and of that
     * no more than a bounded number of bytes.
     *
     * @param jar the file; symbolic links are followed
     * @return what its manifest says
     * @throws BundleFault if it cannot be read, is no bundle, or declares something impossible
     */
    public static BundleDescriptor read(Path jar) throws BundleFault {
        throw new BundleFault("not written yet: " + jar);
    }

    /**
     * Reads an installed bundle, in whatever state it is.
     *
     * @param bundle the bundle
     * @return what its manifest says
     * @throws BundleFault if it declares something impossible
     */
    public static BundleDescriptor read(Bundle bundle) throws BundleFault {
        throw new BundleFault("not written yet: " + bundle);
    }
}
