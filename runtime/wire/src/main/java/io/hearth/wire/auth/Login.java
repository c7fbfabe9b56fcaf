package io.hearth.wire.auth;

import java.util.Optional;

/**
 * Who a client says it is, and its first proof.
 *
 * @param user the user name
 * @param host where it comes from, as accounts name it
 * @param proof what it sent; empty, or a single 0, for no password
 * @param nonce what the proof answers; empty if it answers no nonce that still counts
 * @param plugin what made the proof; empty if the client does not say
 * @param canSwitch whether it can be asked for another plugin's proof
 * @param secret whether nobody else can read what it sends
 */
public record Login(
        String user,
        String host,
        byte[] proof,
        Optional<byte[]> nonce,
        Optional<String> plugin,
        boolean canSwitch,
        boolean secret) {
    /** Whether the client has given a password. */
    boolean withPassword() {
        return !isEmpty(proof);
    }

    static boolean isEmpty(byte[] proof) {
        return proof.length == 0 || (proof.length == 1 && proof[0] == 0);
    }
}
