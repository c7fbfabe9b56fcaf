package io.hearth.sql.account;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The slow salted hash of crypt's method 5, with which caching_sha2_password stores passwords: its
 * text is the last part of {@code $5$salt$text}. Stateless.
 */
final class Sha256Crypt {
    private static final int SIZE = 32;
    private static final int FIRST_SALT_REPEATS = 16;
    private static final String DIGITS =
            "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Sha256Crypt() {}

    /** The 43 characters. */
    static String hash(byte[] password, byte[] salt, int rounds) {
        byte[] digest = begin(password, salt);
        byte[] p = stretched(repeated(password, password.length), password.length);
        byte[] s = stretched(repeated(salt, FIRST_SALT_REPEATS + (digest[0] & 0xFF)), salt.length);
        for (int round = 0; round < rounds; round++) {
            digest = round(round, digest, p, s);
        }
        return text(digest);
    }

    private static byte[] begin(byte[] password, byte[] salt) {
        byte[] b = Hashes.sha256(password, salt, password);
        ByteArrayOutputStream a = new ByteArrayOutputStream();
        a.writeBytes(password);
        a.writeBytes(salt);
        int left = password.length;
        for (; left > SIZE; left -= SIZE) {
            a.writeBytes(b);
        }
        a.write(b, 0, left);
        for (int bits = password.length; bits > 0; bits >>= 1) {
            a.writeBytes((bits & 1) != 0 ? b : password);
        }
        return Hashes.sha256(a.toByteArray());
    }

    private static byte[] round(int round, byte[] digest, byte[] p, byte[] s) {
        boolean odd = (round & 1) != 0;
        byte[] none = {};
        return Hashes.sha256(
                odd ? p : digest,
                round % 3 == 0 ? none : s,
                round % 7 == 0 ? none : p,
                odd ? digest : p);
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private static byte[] stretched(byte[] bytes, int length) {
        byte[] digest = Hashes.sha256(bytes);
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            result[i] = digest[i % SIZE];
        }
        return result;
    }

    /** Three bytes give four digits; which three, the method has its own mind about. */
    private static String text(byte[] digest) {
        StringBuilder text = new StringBuilder();
        int a = 0;
        int b = 10;
        int c = 20;
        for (int i = 0; i < 10; i++) {
            append(text, digest[a] & 0xFF, digest[b] & 0xFF, digest[c] & 0xFF, 4);
            int first = a;
            a = c + 1;
            c = b + 1;
            b = first + 1;
        }
        append(text, 0, digest[31] & 0xFF, digest[30] & 0xFF, 3);
        return text.toString();
    }

    private static void append(StringBuilder text, int high, int middle, int low, int digits) {
        int bits = high << 16 | middle << 8 | low;
        for (int i = 0; i < digits; i++) {
            text.append(DIGITS.charAt(bits & 0x3F));
            bits >>= 6;
        }
    }

    /** Whether two hashes are the same, in a time that does not tell where they differ. */
    static boolean same(String left, String right) {
        byte[] a = left.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] b = right.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        boolean same = java.security.MessageDigest.isEqual(a, b);
        Arrays.fill(a, (byte) 0);
        Arrays.fill(b, (byte) 0);
        return same;
    }
}
