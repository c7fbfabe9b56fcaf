package io.hearth.core.trust;

import io.hearth.core.bundle.BundleFault;

/**
 * Counts what comes out of one jar and its nested jars, and stops at the limit. It counts what is
 * really unpacked: sizes that a jar claims may be lies. Used by one thread.
 */
final class UnpackedSize {
    private final JarLimits limits;
    private final long packed;
    private int entries;
    private long unpacked;

    /** Nothing counted yet of a jar with that many bytes. */
    UnpackedSize(JarLimits limits, long packed) {
        this.limits = limits;
        this.packed = Math.max(packed, 1);
    }

    void addEntries(int more) throws BundleFault {
        entries += more;
        if (entries > limits.entries()) {
            throw new BundleFault(
                    "it has more than %d entries, counting those of nested jars"
                            .formatted(limits.entries()));
        }
    }

    void addBytes(int more) throws BundleFault {
        unpacked += more;
        if (unpacked > limits.unpackedBytes()) {
            throw new BundleFault(
                    "it unpacks to more than %d MiB".formatted(limits.unpackedBytes() >> 20));
        }
        if (unpacked > limits.ratioFrom() && unpacked / packed >= limits.ratio()) {
            throw new BundleFault(
                    "it unpacks to more than %d times its size".formatted(limits.ratio()));
        }
    }
}
