package io.hearth.core.trust;

import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * Whose signature counts. Immutable.
 *
 * @param requireSigned whether jars without a trusted signature are refused
 * @param trusted certificates of signers, or of authorities that issue those of signers
 */
public record TrustSettings(boolean requireSigned, Set<X509Certificate> trusted) {
    /** Copies the set. */
    public TrustSettings {
        trusted = Set.copyOf(trusted);
    }

    /**
     * No signature is asked for, and none is looked at.
     *
     * @return the default
     */
    public static TrustSettings none() {
        return new TrustSettings(false, Set.of());
    }
}
