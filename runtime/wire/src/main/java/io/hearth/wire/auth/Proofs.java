package io.hearth.wire.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What clients make of a password and a nonce, and how it is checked. Stateless. */
public final class Proofs {
    private static final String SHA1 = "SHA-1";
    private static final String SHA256 = "SHA-256";

    private Proofs() {}

    /**
     * What mysql_native_password sends.
     *
     * @param password the password
     * @param nonce the server's
     * @return SHA1(password) XOR SHA1(nonce, SHA1(SHA1(password)))
     */
    public static byte[] nativePassword(byte[] password, byte[] nonce) {
        byte[] once = hash(SHA1, password);
        return xor(once, hash(SHA1, nonce, hash(SHA1, once)));
    }

    /**
     * What caching_sha2_password sends first.
     *
     * @param password the password
     * @param nonce the server's
     * @return SHA256(password) XOR SHA256(SHA256(SHA256(password)), nonce)
     */
    public static byte[] cachingSha2(byte[] password, byte[] nonce) {
        byte[] once = hash(SHA256, password);
        return xor(once, hash(SHA256, hash(SHA256, once), nonce));
    }

    /**
     * Checks what mysql_native_password sent.
     *
     * @param proof what came
     * @param nonce what it answers
     * @param stored SHA1(SHA1(password))
     * @return true if it was made with the password
     */
    static boolean isNativePassword(byte[] proof, byte[] nonce, byte[] stored) {
        byte[] mask = hash(SHA1, nonce, stored);
        return proof.length == mask.length
                && MessageDigest.isEqual(stored, hash(SHA1, xor(proof, mask)));
    }

    /**
     * Checks what caching_sha2_password sent first.
     *
     * @param proof what came
     * @param nonce what it answers
     * @param stored SHA256(SHA256(password))
     * @return true if it was made with the password
     */
    static boolean isCachingSha2(byte[] proof, byte[] nonce, byte[] stored) {
        byte[] mask = hash(SHA256, stored, nonce);
        return proof.length == mask.length
                && MessageDigest.isEqual(stored, hash(SHA256, xor(proof, mask)));
    }

    private static byte[] hash(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The second is begun again where the first is longer. */
    static byte[] xor(byte[] bytes, byte[] mask) {
        byte[] result = bytes.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= mask[i % mask.length];
        }
        return result;
    }
}
