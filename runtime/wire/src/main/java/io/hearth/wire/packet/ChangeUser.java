package io.hearth.wire.packet;

import java.util.Map;
import java.util.Optional;

/**
 * A COM_CHANGE_USER.
 *
 * @param user the user name
 * @param proof the answer to the nonce of the connection
 * @param schema the default schema asked for
 * @param collation number of the client's collation; empty if it does not say
 * @param plugin the plugin that the proof is for; empty if the client does not say
 * @param attributes what the client tells of itself
 */
public record ChangeUser(
        String user,
        byte[] proof,
        Optional<String> schema,
        Optional<Integer> collation,
        Optional<String> plugin,
        Map<String, String> attributes) {
    /**
     * Reads one.
     *
     * @param in the payload behind the command's number
     * @param common what client and server agreed on
     * @return what it says
     */
    public static ChangeUser read(PayloadReader in, Capabilities common) {
        String user = in.terminatedText();
        byte[] proof =
                common.has(Capability.SECURE_CONNECTION)
                        ? in.bytes(in.int1())
                        : in.terminatedBytes();
        Optional<String> schema = Optional.of(in.terminatedText()).filter(name -> !name.isEmpty());
        Optional<Integer> collation =
                in.remaining() >= 2 ? Optional.of(in.int2()) : Optional.empty();
        Optional<String> plugin = Optional.empty();
        if (common.has(Capability.PLUGIN_AUTH) && in.remaining() > 0) {
            plugin = Optional.of(in.terminatedText());
        }
        Map<String, String> attributes = Map.of();
        if (common.has(Capability.CONNECT_ATTRS) && in.remaining() > 0) {
            attributes = HandshakeResponse.attributes(in.lengthEncodedPart());
        }
        return new ChangeUser(user, proof, schema, collation, plugin, attributes);
    }
}
