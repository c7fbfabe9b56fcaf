package io.hearth.itests.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys made by the JDK's keytool and jars signed by its jarsigner. Used by one thread. */
public final class SignedJars {
    /** Of every key store. */
    public static final String PASSWORD = "changeit";

    private final Path keys;

    /** Keeps its keys in a file in that folder. */
    public SignedJars(Path folder) {
        this.keys = folder.resolve("keys.p12");
    }

    /** Makes a key of that alias, with the subject {@code CN=alias} and its own signature. */
    public void key(String alias) {
        keytool("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname", "CN=" + alias);
    }

    /** Writes a key store that trusts the certificate of a key. */
    public void trust(String alias, Path store) {
        Path certificate = keys.resolveSibling(alias + ".cer");
        keytool("-exportcert", "-alias", alias, "-file", certificate.toString());
        run(
                "keytool",
                "-importcert",
                "-noprompt",
                "-alias",
                alias,
                "-file",
                certificate.toString(),
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
    }

    /** Writes a copy of a jar that is signed with a key. */
    public void sign(Path jar, String alias, Path signed) {
        run(
                "jarsigner",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-signedjar",
                signed.toString(),
                jar.toString(),
                alias);
    }

    private void keytool(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
        run("keytool", all.toArray(String[]::new));
    }

    private static void run(String tool, String... options) {
        List<String> command = new ArrayList<>(List.of(options));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", tool).toString());
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(tool + " failed: " + text);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(tool + " was interrupted", interrupted);
        }
    }
}
