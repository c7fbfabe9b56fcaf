package io.hearth.wire.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Cipher;

/**
 * The RSA key pair with which clients send a password where nobody else may read it. Made at start,
 * on a thread of its own; never stored. Thread-safe.
 */
public final class PasswordKey {
    private static final int BITS = 2048;
    private static final int LINE = 64;
    private static final String CIPHER = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";

    private final CompletableFuture<KeyPair> pair =
            CompletableFuture.supplyAsync(PasswordKey::make);

    private static KeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The public key.
     *
     * @return in PEM form
     */
    byte[] publicPem() {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII));
        String body = lines.encodeToString(pair.join().getPublic().getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
        return pem.getBytes(US_ASCII);
    }

    /**
     * Whether bytes are as long as what this key encrypts.
     *
     * @param bytes what a client sent
     * @return true if they can be decrypted
     */
    boolean fits(byte[] bytes) {
        return bytes.length == BITS / Byte.SIZE;
    }

    /**
     * Decrypts a password.
     *
     * @param encrypted what the client sent
     * @param nonce what it was mixed with before
     * @return the password; empty if the bytes are none
     */
    Optional<byte[]> decrypt(byte[] encrypted, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, pair.join().getPrivate());
            return withoutEnd(Proofs.xor(cipher.doFinal(encrypted), nonce));
        } catch (GeneralSecurityException notEncryptedWithThisKey) {
            return Optional.empty();
        }
    }

    /** A password ends with a 0. */
    static Optional<byte[]> withoutEnd(byte[] bytes) {
        boolean ends = bytes.length > 0 && bytes[bytes.length - 1] == 0;
        return ends ? Optional.of(Arrays.copyOf(bytes, bytes.length - 1)) : Optional.empty();
    }
}
