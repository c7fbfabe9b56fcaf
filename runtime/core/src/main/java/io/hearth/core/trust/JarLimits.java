package io.hearth.core.trust;

/**
 * How large a jar may be once it is unpacked, nested jars of its class path included. Constants for
 * now, far above what plugins with their libraries need, and far below what hurts a server.
 *
 * @param entries the most entries, in all jars together
 * @param unpackedBytes the most bytes that all entries together may unpack to
 * @param ratio how many times its own size a jar may unpack to
 * @param ratioFrom up to this many unpacked bytes any ratio goes: small files of one repeated
 *     character are no bombs
 */
record JarLimits(int entries, long unpackedBytes, int ratio, long ratioFrom) {
    /** 100,000 entries, 1 GiB, and 100 times its own size when it unpacks to more than 16 MiB. */
    static final JarLimits STANDARD = new JarLimits(100_000, 1L << 30, 100, 16L << 20);
}
