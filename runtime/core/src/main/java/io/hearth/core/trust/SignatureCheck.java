package io.hearth.core.trust;

import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.OneLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Finds out who signed a jar, through the JDK's own verification. Used for one jar by one thread.
 *
 * <p>One and the same trusted signer must have signed every entry but those that make up the
 * signature itself; what the JDK takes for unsigned, such as signatures with MD5, counts as that.
 */
final class SignatureCheck {
    private static final Pattern OF_THE_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]+\\.(SF|DSA|RSA|EC))");

    private final SignerTrust trust;
    private Optional<String> unsigned = Optional.empty();
    private Optional<Set<CodeSigner>> ofAll = Optional.empty();

    private SignatureCheck(SignerTrust trust) {
        this.trust = trust;
    }

    /** The name of the trusted signer, or the sentence that says why there is none. */
    static String signer(Path jar, SignerTrust trust) throws BundleFault {
        SignatureCheck check = new SignatureCheck(trust);
        try (JarFile file =
                new JarFile(jar.toFile(), true, ZipFile.OPEN_READ, JarFile.baseVersion())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                check.read(file, entry);
            }
            return check.trustedSigner();
        } catch (SecurityException tampered) {
            throw new BundleFault(
                    "its signature does not fit its content: " + reason(tampered), tampered);
        } catch (IOException damaged) {
            throw new BundleFault("the jar is damaged: " + reason(damaged), damaged);
        }
    }

    private void read(JarFile file, JarEntry entry) throws IOException, BundleFault {
        try (InputStream input = file.getInputStream(entry)) {
            input.transferTo(OutputStream.nullOutputStream());
        }
        if (!entry.isDirectory() && !isOfTheSignature(entry.getName())) {
            // The signers are known, and the content verified, when it was read to its end.
            add(OneLine.quote(entry.getName()), entry.getCodeSigners());
        }
    }

    private static boolean isOfTheSignature(String name) {
        return OF_THE_SIGNATURE.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }

    private void add(String entry, CodeSigner[] signers) throws BundleFault {
        if (signers == null) {
            unsigned = unsigned.or(() -> Optional.of(entry));
            return;
        }
        Set<CodeSigner> common = new LinkedHashSet<>(Arrays.asList(signers));
        ofAll.ifPresent(common::retainAll);
        if (common.isEmpty()) {
            throw new BundleFault(
                    "its entry " + entry + " is signed by another than the entries before it");
        }
        ofAll = Optional.of(common);
    }

    private String trustedSigner() throws BundleFault {
        Set<CodeSigner> signers = ofAll.orElseThrow(() -> new BundleFault("it is not signed"));
        if (unsigned.isPresent()) {
            throw new BundleFault(
                    "its entry %s is not signed, although others are signed by '%s'"
                            .formatted(
                                    unsigned.get(), SignerTrust.name(signers.iterator().next())));
        }
        return trusted(signers);
    }

    private String trusted(Set<CodeSigner> signers) throws BundleFault {
        Optional<BundleFault> first = Optional.empty();
        for (CodeSigner signer : signers) {
            try {
                trust.require(signer);
                return SignerTrust.name(signer);
            } catch (BundleFault untrusted) {
                first = first.or(() -> Optional.of(untrusted));
            }
        }
        throw first.orElseThrow();
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : OneLine.of(message, 200);
    }
}
