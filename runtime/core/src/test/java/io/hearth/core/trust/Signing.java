package io.hearth.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys and certificates made by the JDK's keytool, and jars signed with them. */
final class Signing {
    static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path keys;

    Signing(Path folder) {
        this.folder = folder;
        this.keys = folder.resolve("keys.p12");
    }

    /** A key of that alias, whose subject is {@code CN=alias}; further options of keytool. */
    void key(String alias, String... options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                PASSWORD,
                                "-keyalg",
                                "EC",
                                "-alias",
                                alias,
                                "-dname",
                                "CN=" + alias));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isZero();
        }
    }

    private KeyStore keys() throws Exception {
        return KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    }

    Certificate certificate(String alias) throws Exception {
        return keys().getCertificate(alias);
    }

    /** A key store of the given type that trusts the certificates of these keys. */
    Path trustStore(String type, String... aliases) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        for (String alias : aliases) {
            store.setCertificateEntry(alias, certificate(alias));
        }
        Path file = folder.resolve("trust-" + String.join("-", aliases) + "." + type);
        try (OutputStream output = Files.newOutputStream(file)) {
            store.store(output, PASSWORD.toCharArray());
        }
        return file;
    }

    /** A copy of a jar that is signed with that key, next to it. */
    Path sign(Path jar, String alias) throws Exception {
        KeyStore.Entry entry =
                keys().getEntry(alias, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        PrivateKeyEntry key = (PrivateKeyEntry) entry;
        JarSigner signer =
                new JarSigner.Builder(
                                key.getPrivateKey(),
                                CertificateFactory.getInstance("X.509")
                                        .generateCertPath(List.of(key.getCertificateChain())))
                        .signerName(alias.toUpperCase(java.util.Locale.ROOT).substring(0, 3))
                        .build();
        Path signed = folder.resolve(alias + "-" + jar.getFileName());
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream output = Files.newOutputStream(signed)) {
            signer.sign(zip, output);
        }
        return signed;
    }
}
