package io.hearth.shell.terminal;

import io.hearth.shell.session.CommandRunner;
import io.hearth.shell.session.Sessions;
import io.hearth.shell.session.Streams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleException;

/**
 * Runs the lines of standard input as commands until it ends, without a prompt. A command that
 * spans lines, within quotes or braces, is run when it is whole. One that fails does not end the
 * input, as at a terminal. Used by one thread.
 */
final class LineShell {
    private final Sessions sessions;
    private final BooleanSupplier ended;

    LineShell(Sessions sessions, BooleanSupplier ended) {
        this.sessions = sessions;
        this.ended = ended;
    }

    void run(Streams streams) throws IOException, BundleException {
        // Commands get no input: what follows on standard input are the next commands.
        Streams session = new Streams(InputStream.nullInputStream(), streams.out(), streams.err());
        try (CommandRunner runner = sessions.open(session)) {
            read(
                    new BufferedReader(
                            new InputStreamReader(streams.in(), Charset.defaultCharset())),
                    runner);
        }
    }

    private void read(BufferedReader input, CommandRunner runner) throws IOException {
        StringBuilder text = new StringBuilder();
        String line;
        while (!ended.getAsBoolean() && (line = input.readLine()) != null) {
            text.append(line).append('\n');
            if (!CommandRunner.isUnfinished(text.toString())) {
                runner.run(text.toString());
                text.setLength(0);
            }
        }
        if (text.length() > 0 && !ended.getAsBoolean()) {
            runner.run(text.toString());
        }
    }
}
