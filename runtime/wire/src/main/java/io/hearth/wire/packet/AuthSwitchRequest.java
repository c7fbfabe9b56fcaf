package io.hearth.wire.packet;

import java.io.IOException;
import java.util.Arrays;

/**
 * Asks the client to begin anew with another authentication plugin; it answers with that plugin's
 * proof, as a packet without a header.
 *
 * @param plugin the plugin's name
 * @param nonce 20 bytes, none of them 0
 */
public record AuthSwitchRequest(String plugin, byte[] nonce) {
    private static final int SWITCH = 0xfe;

    /**
     * Writes it.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void write(PacketWriter out) throws IOException {
        out.begin();
        out.int1(SWITCH);
        out.terminatedText(plugin);
        out.bytes(nonce);
        out.int1(0);
        out.end();
    }

    /**
     * Reads one.
     *
     * @param in the payload
     * @return what it says
     */
    public static AuthSwitchRequest read(PayloadReader in) {
        in.skip(1);
        String plugin = in.terminatedText();
        byte[] rest = in.rest();
        boolean terminated = rest.length > 0 && rest[rest.length - 1] == 0;
        return new AuthSwitchRequest(
                plugin, terminated ? Arrays.copyOf(rest, rest.length - 1) : rest);
    }
}
