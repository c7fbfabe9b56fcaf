package io.hearth.itests.crash;

import io.hearth.itests.server.Deadline;
import io.hearth.itests.server.HearthServer;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Commands typed to a server, each with its answer. Used by one thread. */
final class Conversation {
    private static final String NOT_ACTIVE = "0.0.0";

    private final HearthServer server;
    private int questions;
    private int read;

    Conversation(HearthServer server) {
        this.server = server;
    }

    /**
     * Types a command and waits for its answer.
     *
     * @param acknowledgement what an answer in time holds, should the server die after it
     * @throws ServerDied if it died before it had answered
     */
    String ask(String command, String acknowledgement) throws ServerDied {
        String mark = "answer-" + (++questions) + "-ends";
        try {
            server.type(command).type("echo " + mark);
        } catch (UncheckedIOException brokenPipe) {
            throw new ServerDied(brokenPipe);
        }
        Deadline.await(
                HearthServer.LIMIT,
                () -> server.output().contains(mark) || !server.isRunning(),
                () -> "the answer to " + command + "; " + server.errors());
        String answer = server.output().substring(read);
        if (!answer.contains(mark)) {
            if (acknowledgement.isEmpty() || !answer.contains(acknowledgement)) {
                throw new ServerDied(null);
            }
            return answer;
        }
        read += answer.length();
        return answer.substring(0, answer.indexOf(mark));
    }

    /** The versions of the plugins; {@value #NOT_ACTIVE} of those that are not ACTIVE. */
    Map<String, String> versions() throws ServerDied {
        Map<String, String> versions = new HashMap<>();
        ask("plugin:list", "")
                .lines()
                .filter(line -> line.contains(".jar"))
                .forEach(
                        line -> {
                            String[] words = line.trim().split(" +");
                            boolean active = words[1].equals("ACTIVE");
                            versions.put(words[0], active ? words[words.length - 1] : NOT_ACTIVE);
                        });
        return versions;
    }

    /** The server ended before it answered. */
    static final class ServerDied extends Exception {
        private static final long serialVersionUID = 1L;

        ServerDied(Throwable cause) {
            super(cause);
        }
    }
}
