package io.hearth.core.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Reads key stores. Stateless; any thread. */
public final class TrustStore {
    private TrustStore() {}

    /**
     * The trusted certificates of a key store; its private keys with their certificates are none.
     *
     * @param file of type PKCS12 or JKS
     * @param password of the store
     * @return at least one
     * @throws IOException if it cannot be read or holds none; the message is a clause that names
     *     the file
     */
    public static Set<X509Certificate> read(Path file, String password) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no key store '" + file + "'");
        }
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            Set<X509Certificate> certificates = certificates(store);
            if (certificates.isEmpty()) {
                throw new IOException("the key store holds no trusted certificate");
            }
            return certificates;
        } catch (IOException | GeneralSecurityException failure) {
            throw new IOException(
                    "key store '%s' cannot be used (%s)".formatted(file, failure.getMessage()),
                    failure);
        }
    }

    private static Set<X509Certificate> certificates(KeyStore store) throws KeyStoreException {
        Set<X509Certificate> certificates = new HashSet<>();
        for (String alias : Collections.list(store.aliases())) {
            boolean trusted = store.isCertificateEntry(alias);
            if (trusted && store.getCertificate(alias) instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
        return certificates;
    }
}
