package io.hearth.core.trust;

import io.hearth.core.bundle.BundleFault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a jar may be put into the framework. Immutable; any thread.
 *
 * <p>Every jar's entries must have plain names and unpack to a sane size. When there is a trust
 * store, the signature is looked at; only with {@code plugin_require_signed} is one demanded.
 */
public final class JarCheck {
    private static final Logger LOG = LoggerFactory.getLogger(JarCheck.class);

    private final TrustSettings settings;
    private final SignerTrust trust;
    private final JarLimits limits;

    /**
     * A check.
     *
     * @param settings whose signature counts
     */
    public JarCheck(TrustSettings settings) {
        this(settings, Clock.systemUTC(), JarLimits.STANDARD);
    }

    JarCheck(TrustSettings settings, Clock clock, JarLimits limits) {
        this.settings = settings;
        this.trust = new SignerTrust(settings.trusted(), clock);
        this.limits = limits;
    }

    /**
     * Reads a jar through. Its caller holds it where nobody changes it, as in the jar store.
     *
     * @param jar the file
     * @return the subject of the trusted certificate that signed all of it; empty if there is none
     *     and none is demanded, or no trust store is set
     * @throws BundleFault if it is refused; one clause without the file's name
     */
    public Optional<String> check(Path jar) throws BundleFault {
        JarContent.check(jar, limits);
        if (settings.requireSigned()) {
            return Optional.of(demandedSigner(jar));
        }
        return settings.trusted().isEmpty() ? Optional.empty() : signerIfAny(jar);
    }

    private String demandedSigner(Path jar) throws BundleFault {
        try {
            return SignatureCheck.signer(jar, trust);
        } catch (BundleFault untrusted) {
            throw new BundleFault(
                    untrusted.getMessage()
                            + "; --plugin-require-signed demands a trusted signature",
                    untrusted);
        }
    }

    private Optional<String> signerIfAny(Path jar) {
        try {
            return Optional.of(SignatureCheck.signer(jar, trust));
        } catch (BundleFault untrusted) {
            LOG.debug("No trusted signer of {}: {}", jar, untrusted.getMessage());
            return Optional.empty();
        }
    }
}
