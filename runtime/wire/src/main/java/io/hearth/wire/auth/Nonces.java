package io.hearth.wire.auth;

import io.hearth.wire.packet.Handshake;
import java.security.SecureRandom;

/** Makes the random bytes that a client's proof answers. Thread-safe. */
public final class Nonces {
    private static final int ASCII = 0x7f;

    private final SecureRandom random = new SecureRandom();

    /**
     * A new nonce.
     *
     * @return 20 bytes of ASCII; none is 0 or a dollar, which clients or hashes take for an end
     */
    public byte[] next() {
        byte[] nonce = new byte[Handshake.NONCE];
        random.nextBytes(nonce);
        for (int i = 0; i < nonce.length; i++) {
            nonce[i] &= ASCII;
            if (nonce[i] == 0 || nonce[i] == '$') {
                nonce[i]++;
            }
        }
        return nonce;
    }
}
