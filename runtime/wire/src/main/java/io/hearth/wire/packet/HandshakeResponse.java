package io.hearth.wire.packet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client answers to the greeting (HandshakeResponse41).
 *
 * @param capabilities the client's
 * @param longestPacket what the client says it can take
 * @param collation number of the client's collation
 * @param user the user name; may be empty
 * @param proof the answer to the nonce, of the plugin that is named
 * @param schema the default schema asked for
 * @param plugin the plugin that the proof is for; empty if the client does not say
 * @param attributes what the client tells of itself
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_packets_protocol_handshake_response.html">Protocol::HandshakeResponse</a>
 */
public record HandshakeResponse(
        Capabilities capabilities,
        long longestPacket,
        int collation,
        String user,
        byte[] proof,
        Optional<String> schema,
        Optional<String> plugin,
        Map<String, String> attributes) {
    private static final int TLS_REQUEST = 32;
    private static final int RESERVED = 23;

    /** Attributes longer than this in all are not kept. */
    private static final int LONGEST_ATTRIBUTES = 1 << 16;

    /**
     * Whether a client asks for TLS instead of logging in.
     *
     * @param in the payload; nothing of it is consumed
     * @return true for an SSLRequest
     */
    public static boolean asksForTls(PayloadReader in) {
        return in.remaining() == TLS_REQUEST;
    }

    /**
     * Reads one.
     *
     * @param in the payload
     * @param server what the server offered: what it did not is not there
     * @return what it says
     */
    public static HandshakeResponse read(PayloadReader in, Capabilities server) {
        Capabilities client = new Capabilities(in.int4());
        Capabilities common = client.and(server);
        long longestPacket = in.int4() & 0xffffffffL;
        int collation = in.int1();
        in.skip(RESERVED);
        String user = in.terminatedText();
        byte[] proof = proof(in, common);
        Optional<String> schema = Optional.empty();
        if (common.has(Capability.CONNECT_WITH_DB)) {
            schema = Optional.of(in.terminatedText()).filter(name -> !name.isEmpty());
        }
        Optional<String> plugin = Optional.empty();
        if (common.has(Capability.PLUGIN_AUTH)) {
            plugin = Optional.of(in.terminatedText());
        }
        Map<String, String> attributes = Map.of();
        if (common.has(Capability.CONNECT_ATTRS) && in.remaining() > 0) {
            attributes = attributes(in.lengthEncodedPart());
        }
        return new HandshakeResponse(
                client, longestPacket, collation, user, proof, schema, plugin, attributes);
    }

    private static byte[] proof(PayloadReader in, Capabilities common) {
        if (common.has(Capability.PLUGIN_AUTH_LENENC)) {
            return in.lengthEncodedBytes();
        }
        if (common.has(Capability.SECURE_CONNECTION)) {
            return in.bytes(in.int1());
        }
        return in.terminatedBytes();
    }

    /**
     * Reads the attributes of a connection.
     *
     * @param in all of it is attributes
     * @return by name, in their order
     */
    static Map<String, String> attributes(PayloadReader in) {
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean keep = in.remaining() <= LONGEST_ATTRIBUTES;
        while (in.remaining() > 0) {
            String name = in.lengthEncodedText();
            String value = in.lengthEncodedText();
            if (keep) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }
}
