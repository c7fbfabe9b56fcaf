package io.hearth.core.trust;

import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.OneLine;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.Timestamp;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges the signers of a jar by a set of trusted certificates. Immutable; any thread.
 *
 * <p>A signer is trusted whose certificate is in the set, or was issued, over any number of steps,
 * by one that is. All certificates on the way, the trusted one included, must be valid at the time
 * of signing when a time stamp of a trusted authority proves it, and now otherwise. Revocation is
 * not asked for: a certificate that is trusted no more is taken out of the set.
 */
final class SignerTrust {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_USE = "2.5.29.37.0";
    private static final int LONGEST_NAME = 200;

    private final Set<X509Certificate> trusted;
    private final Clock clock;

    SignerTrust(Set<X509Certificate> trusted, Clock clock) {
        this.trusted = trusted;
        this.clock = clock;
    }

    /** The signer's name, to be shown. */
    static String name(CodeSigner signer) {
        return OneLine.of(
                chain(signer.getSignerCertPath()).get(0).getSubjectX500Principal().getName(),
                LONGEST_NAME);
    }

    /** Refuses a signer that is not trusted. */
    void require(CodeSigner signer) throws BundleFault {
        List<X509Certificate> chain = chain(signer.getSignerCertPath());
        try {
            requireCodeSigning(chain.get(0));
            validate(chain, timeOf(signer));
        } catch (CertificateExpiredException | CertificateNotYetValidException outOfTime) {
            throw fault(signer, "with a certificate that is not valid now", outOfTime);
        } catch (CertPathValidatorException untrusted) {
            throw fault(signer, reason(untrusted), untrusted);
        } catch (GeneralSecurityException unusable) {
            throw fault(signer, "with a certificate that cannot be used: " + unusable, unusable);
        }
    }

    private static String reason(CertPathValidatorException failure) {
        Throwable cause = failure.getCause();
        boolean outOfTime =
                cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException;
        return outOfTime
                ? "with a certificate, or one behind it, that is not valid now"
                : "whom no certificate of the trust store vouches for";
    }

    private static BundleFault fault(CodeSigner signer, String what, Exception cause) {
        return new BundleFault("it is signed by '" + name(signer) + "', " + what, cause);
    }

    private static void requireCodeSigning(X509Certificate certificate)
            throws CertificateException {
        List<String> uses = certificate.getExtendedKeyUsage();
        if (uses != null && !uses.contains(CODE_SIGNING) && !uses.contains(ANY_USE)) {
            throw new CertificateException("it was not issued for signing code");
        }
    }

    /** When it was signed, if that is proven. */
    private Date timeOf(CodeSigner signer) {
        Timestamp stamp = signer.getTimestamp();
        return stamp != null && isTrusted(stamp) ? stamp.getTimestamp() : now();
    }

    private boolean isTrusted(Timestamp stamp) {
        try {
            validate(chain(stamp.getSignerCertPath()), now());
            return true;
        } catch (GeneralSecurityException untrusted) {
            return false;
        }
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private void validate(List<X509Certificate> chain, Date time) throws GeneralSecurityException {
        int end = 0;
        while (end < chain.size() && !trusted.contains(chain.get(end))) {
            end++;
        }
        if (end < chain.size()) {
            chain.get(end).checkValidity(time);
        }
        if (end > 0) {
            validatePath(chain.subList(0, end), time);
        }
    }

    private void validatePath(List<X509Certificate> untrusted, Date time)
            throws GeneralSecurityException {
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(untrusted);
        PKIXParameters parameters = new PKIXParameters(anchors(time));
        parameters.setRevocationEnabled(false);
        parameters.setDate(time);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    /** The trusted certificates that are valid at that time. */
    private Set<TrustAnchor> anchors(Date time) throws CertificateException {
        Set<TrustAnchor> anchors =
                trusted.stream()
                        .filter(certificate -> isValid(certificate, time))
                        .map(certificate -> new TrustAnchor(certificate, null))
                        .collect(Collectors.toSet());
        if (anchors.isEmpty()) {
            throw new CertificateExpiredException("no trusted certificate is valid");
        }
        return anchors;
    }

    private static boolean isValid(X509Certificate certificate, Date time) {
        return !time.before(certificate.getNotBefore()) && !time.after(certificate.getNotAfter());
    }

    private static List<X509Certificate> chain(CertPath path) {
        return path.getCertificates().stream().map(X509Certificate.class::cast).toList();
    }
}
