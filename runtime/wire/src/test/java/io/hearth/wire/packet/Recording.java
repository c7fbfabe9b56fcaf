package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packets that went between a real client and a real server, from the folder {@code recorded}. */
public final class Recording {
    private static final int HEADER = 4;

    private final Map<String, List<Packet>> connections = new LinkedHashMap<>();

    /**
     * One packet.
     *
     * @param fromClient whether the client sent it
     * @param frame header and payload
     */
    public record Packet(boolean fromClient, byte[] frame) {
        /** The number in the header. */
        public int sequence() {
            return frame[3] & 0xff;
        }

        /** A reader of the payload. */
        public PayloadReader payload() {
            return new PayloadReader(frame, HEADER, frame.length - HEADER);
        }

        /** The payload's first byte. */
        public int first() {
            return frame.length > HEADER ? frame[HEADER] & 0xff : -1;
        }

        /** How long the payload is. */
        public int length() {
            return frame.length - HEADER;
        }
    }

    /**
     * What a client sent, and what it was answered.
     *
     * @param request the command
     * @param answers all that came before the next command
     */
    public record Exchange(Packet request, List<Packet> answers) {}

    private Recording() {}

    /** Reads one. */
    public static Recording of(String name) {
        Recording recording = new Recording();
        try (InputStream in = Recording.class.getResourceAsStream("/recorded/" + name + ".txt")) {
            new String(in.readAllBytes(), UTF_8).lines().forEach(recording::add);
            return recording;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void add(String line) {
        String[] words = line.split(" ");
        connections
                .computeIfAbsent(words[0], first -> new ArrayList<>())
                .add(new Packet(words[1].equals("C"), HexFormat.of().parseHex(words[2])));
    }

    /** The packets of each connection. */
    public List<List<Packet>> connections() {
        return List.copyOf(connections.values());
    }

    /** Everything behind the logins, by command. */
    public List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        for (List<Packet> packets : connections.values()) {
            List<Packet> answers = null;
            // A login's packets are numbered through: the first command is the first 0 from a
            // client.
            for (Packet packet : packets) {
                if (packet.fromClient() && packet.sequence() == 0) {
                    answers = new ArrayList<>();
                    exchanges.add(new Exchange(packet, answers));
                } else if (answers != null) {
                    answers.add(packet);
                }
            }
        }
        return exchanges;
    }

    /** The exchanges of one command. */
    public List<Exchange> exchanges(Command command) {
        return exchanges().stream()
                .filter(exchange -> exchange.request().first() == command.number())
                .toList();
    }
}
