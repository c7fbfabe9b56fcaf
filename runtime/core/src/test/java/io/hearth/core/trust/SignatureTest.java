package io.hearth.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.core.bundle.BundleFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars signed by the trusted, by strangers, by nobody, and jars changed afterwards. */
class SignatureTest {
    @TempDir static Path folder;
    private static Signing signing;
    private static Path unsigned;
    private static Path signed;

    @BeforeAll
    static void makeKeysAndJars() throws Exception {
        signing = new Signing(folder);
        signing.key("authority", "-ext", "bc:c", "-validity", "3650");
        signing.key("maker", "-signer", "authority", "-ext", "eku:critical=codeSigning");
        signing.key("late", "-signer", "authority", "-startdate", "-2y", "-validity", "30");
        signing.key("website", "-signer", "authority", "-ext", "eku=serverAuth");
        signing.key("stranger");
        unsigned =
                RawZip.bundle()
                        .entry("a/", "")
                        .entry("a/A.class", "code of A")
                        .entry("a/B.class", "code of B")
                        .write(folder.resolve("plugin.jar"));
        signed = signing.sign(unsigned, "maker");
    }

    private static JarCheck demanding(String... trusted) throws Exception {
        Path store = signing.trustStore("PKCS12", trusted);
        return new JarCheck(new TrustSettings(true, TrustStore.read(store, Signing.PASSWORD)));
    }

    private static void refuses(JarCheck check, Path jar, String... parts) {
        assertThatThrownBy(() -> check.check(jar))
                .isInstanceOf(BundleFault.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith("; --plugin-require-signed demands a trusted signature");
    }

    @Test
    void acceptsASignerWhoseAuthorityIsTrusted() throws Exception {
        assertThat(demanding("authority").check(signed)).contains("CN=maker");
    }

    @Test
    void acceptsASignerWhoIsTrustedWithoutAnAuthority() throws Exception {
        assertThat(demanding("maker").check(signed)).contains("CN=maker");
        Path strange = signing.sign(unsigned, "stranger");
        assertThat(demanding("maker", "stranger").check(strange)).contains("CN=stranger");
    }

    @Test
    void refusesAnUnsignedJar() throws Exception {
        refuses(demanding("authority"), unsigned, "it is not signed");
    }

    @Test
    void refusesAStrangerByName() throws Exception {
        refuses(
                demanding("authority"),
                signing.sign(unsigned, "stranger"),
                "it is signed by 'CN=stranger', whom no certificate of the trust store vouches for");
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        refuses(
                demanding("authority"),
                signing.sign(unsigned, "late"),
                "it is signed by 'CN=late', with a certificate, or one behind it, that is not valid now");
        refuses(demanding("late"), signing.sign(unsigned, "late"), "CN=late", "not valid now");
    }

    @Test
    void refusesWhenTheTrustedCertificateItselfHasExpired() throws Exception {
        TrustSettings settings =
                new TrustSettings(
                        true,
                        TrustStore.read(
                                signing.trustStore("PKCS12", "authority"), Signing.PASSWORD));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4000));
        refuses(new JarCheck(settings, later, JarLimits.STANDARD), signed, "not valid now");
    }

    @Test
    void refusesACertificateThatWasIssuedForSomethingElse() throws Exception {
        refuses(
                demanding("authority"),
                signing.sign(unsigned, "website"),
                "CN=website",
                "not issued for signing code");
    }

    @Test
    void refusesAnEntryThatWasAddedAfterwards() throws Exception {
        Path added = copy(signed, "").entry("a/C.class", "evil").write(at("added"));
        refuses(
                demanding("authority"),
                added,
                "its entry 'a/C.class' is not signed, although others are signed by 'CN=maker'");
    }

    @Test
    void refusesAnEntryInMetaInfThatWasAddedAfterwards() throws Exception {
        Path added = copy(signed, "").entry("META-INF/services/x.Y", "evil").write(at("service"));
        refuses(demanding("authority"), added, "its entry 'META-INF/services/x.Y' is not signed");
    }

    @Test
    void refusesAnEntryThatWasChangedAfterwards() throws Exception {
        Path changed =
                copy(signed, "a/A.class").entry("a/A.class", "code of Z").write(at("changed"));
        refuses(
                demanding("authority"),
                changed,
                "its signature does not fit its content",
                "a/A.class");
    }

    @Test
    void refusesAManifestThatWasChangedAfterwards() throws Exception {
        byte[] manifest = content(signed, "META-INF/MANIFEST.MF");
        Path whole =
                copy(
                                signed,
                                "META-INF/MANIFEST.MF",
                                new RawZip()
                                        .entry(
                                                "META-INF/MANIFEST.MF",
                                                RawZip.patch(
                                                        manifest,
                                                        "SymbolicName: x",
                                                        "SymbolicName: y")))
                        .write(at("manifest"));
        refuses(demanding("authority"), whole, "its signature does not fit its content");
    }

    @Test
    void refusesAJarWhoseSignatureFileIsGone() throws Exception {
        Path changed = copy(signed, "META-INF/MAK.SF").write(at("gone"));
        refuses(demanding("authority"), changed, "it is not signed");
    }

    @Test
    void oneOfTwoSignersIsEnough() throws Exception {
        Path twice = signing.sign(signing.sign(unsigned, "stranger"), "maker");
        assertThat(demanding("authority").check(twice)).contains("CN=maker");
        assertThat(demanding("stranger").check(twice)).contains("CN=stranger");
    }

    @Test
    void refusesAJarWhosePartsHaveDifferentSigners() throws Exception {
        Path more = copy(signed, "").entry("a/C.class", "code of C").write(at("more.jar"));
        Path parts = signing.sign(more, "stranger");
        refuses(demanding("authority"), parts, "CN=stranger", "vouches");
    }

    @Test
    void showsATrustedSignerAlsoWhenNoneIsDemanded() throws Exception {
        TrustSettings settings =
                new TrustSettings(
                        false,
                        TrustStore.read(signing.trustStore("JKS", "authority"), Signing.PASSWORD));
        JarCheck check = new JarCheck(settings);
        assertThat(check.check(signed)).contains("CN=maker");
        assertThat(check.check(unsigned)).isEmpty();
        assertThat(check.check(signing.sign(unsigned, "stranger"))).isEmpty();
        assertThat(new JarCheck(TrustSettings.none()).check(signed)).isEmpty();
    }

    @Test
    void aTrustStoreThatCannotBeUsedIsNamed() throws Exception {
        Path missing = folder.resolve("nowhere.p12");
        assertThatThrownBy(() -> TrustStore.read(missing, ""))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no key store '" + missing + "'");
        Path store = signing.trustStore("PKCS12", "authority");
        assertThatThrownBy(() -> TrustStore.read(store, "wrong"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("key store '" + store + "' cannot be used (");
        assertThatThrownBy(() -> TrustStore.read(unsigned, ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be used");
        Path onlyKeys = folder.resolve("keys.p12");
        assertThatThrownBy(() -> TrustStore.read(onlyKeys, Signing.PASSWORD))
                .hasMessageContaining("holds no trusted certificate");
    }

    private static Path at(String name) {
        return folder.resolve(name.endsWith(".jar") ? name : name + ".jar");
    }

    /** The entries of a jar but one. */
    private static RawZip copy(Path jar, String without) throws IOException {
        return copy(jar, without, new RawZip());
    }

    private static RawZip copy(Path jar, String without, RawZip copy) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals(without)) {
                    copy.entry(entry.getName(), content(zip, entry));
                }
            }
        }
        return copy;
    }

    private static byte[] content(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return content(zip, zip.getEntry(name));
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream input = zip.getInputStream(entry)) {
            return input.readAllBytes();
        }
    }
}
