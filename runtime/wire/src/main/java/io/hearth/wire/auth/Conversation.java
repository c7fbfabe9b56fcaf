package io.hearth.wire.auth;

import io.hearth.wire.packet.AuthMoreData;
import io.hearth.wire.packet.AuthSwitchRequest;
import java.io.IOException;

/** The line to a client that is logging in. One thread. */
public interface Conversation {
    /**
     * Waits for the client's next packet.
     *
     * @return its payload
     * @throws IOException if it does not come
     */
    byte[] read() throws IOException;

    /**
     * Asks for another plugin's proof.
     *
     * @param request what to ask
     * @throws IOException if the client is gone
     */
    void send(AuthSwitchRequest request) throws IOException;

    /**
     * Says something of the plugin's own.
     *
     * @param data what to say
     * @throws IOException if the client is gone
     */
    void send(AuthMoreData data) throws IOException;
}
