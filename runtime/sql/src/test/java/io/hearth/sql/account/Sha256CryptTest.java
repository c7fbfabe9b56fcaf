package io.hearth.sql.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The expected texts are those of glibc's crypt. */
class Sha256CryptTest {
    @Test
    void givesWhatCryptGives() {
        assertThat(hash("Hello world!", "saltstring", 5000))
                .isEqualTo("5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5");
        assertThat(hash("This is just a test", "toolongsaltstrin", 5000))
                .isEqualTo("Un/5jzAHMgOGZ5.mWJpuVolil07guHPvOW8mGRcvxa5");
    }

    @Test
    void countsRounds() {
        assertThat(hash("Hello world!", "saltstringsaltst", 10_000))
                .isEqualTo("3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA");
    }

    @Test
    void takesPasswordsLongerThanADigest() {
        assertThat(hash("x".repeat(70), "abcdefgh", 5000))
                .isEqualTo("lZK56QNQPN6R4.IHMn4/mfyfL52QchLo7qGrBRL5dp0");
    }

    private static String hash(String password, String salt, int rounds) {
        return Sha256Crypt.hash(
                password.getBytes(StandardCharsets.UTF_8),
                salt.getBytes(StandardCharsets.US_ASCII),
                rounds);
    }
}
