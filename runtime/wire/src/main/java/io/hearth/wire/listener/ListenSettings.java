package io.hearth.wire.listener;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where to listen.
 *
 * @param networking whether on TCP at all
 * @param addresses host names or addresses; {@code *} for all
 * @param port the port; 0 for any free one
 * @param socket the Unix socket; empty for none
 * @param socketRequired whether the server cannot do without it: someone has named it
 */
public record ListenSettings(
        boolean networking,
        List<String> addresses,
        int port,
        Optional<Path> socket,
        boolean socketRequired) {
    /** Copies the list. */
    public ListenSettings {
        addresses = List.copyOf(addresses);
    }
}
