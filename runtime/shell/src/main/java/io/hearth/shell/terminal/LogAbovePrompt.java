package io.hearth.shell.terminal;

import io.hearth.shell.session.Streams;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jline.reader.LineReader;

/**
 * Takes the place of {@code System.err} while there is a prompt, so that a line of the log appears
 * above the line that is being typed and not within it. Thread-safe.
 *
 * <p>Lines go through a queue to a thread of their own: whoever logs may hold a lock that the
 * editor waits for, so it must not wait for the editor. When the terminal takes no output for long,
 * lines are dropped; the log file has them. Installed before Gogo starts, which remembers the
 * stream it finds.
 */
final class LogAbovePrompt extends OutputStream {
    private static final int MOST_LINES = 10_000;

    private final PrintStream original = Streams.standard().err();
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(MOST_LINES);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Thread printer = new Thread(this::print, "hearth-shell-log");
    private PrintStream replacement;
    private volatile Consumer<String> target = original::print;
    private boolean closed;

    private LogAbovePrompt() {
        printer.setDaemon(true);
    }

    static LogAbovePrompt install() {
        LogAbovePrompt log = new LogAbovePrompt();
        log.replacement = new PrintStream(log, true, Charset.defaultCharset());
        System.setErr(log.replacement);
        log.printer.start();
        return log;
    }

    /** From now on lines go above this reader's prompt. */
    void attach(LineReader prompt) {
        target = prompt::printAbove;
    }

    @Override
    public synchronized void write(int octet) {
        line.write(octet);
        if (octet == '\n') {
            add(line.toString(Charset.defaultCharset()));
            line.reset();
        }
    }

    private void add(String text) {
        if (closed) {
            original.print(text);
            original.flush();
        } else {
            lines.offer(text); // Full: the line is dropped, as promised above.
        }
    }

    @Override
    public synchronized void write(byte[] octets, int offset, int length) {
        for (int index = offset; index < offset + length; index++) {
            write(octets[index]);
        }
    }

    private void print() {
        try {
            while (true) {
                String next = lines.take(); // First, as the target may change meanwhile.
                target.accept(next);
            }
        } catch (InterruptedException stop) {
            lines.forEach(original::print);
            original.flush();
        }
    }

    /** Lets the log through again. Gogo, which may hold this stream, can go on writing to it. */
    @Override
    public void close() {
        target = original::print;
        synchronized (this) {
            closed = true;
        }
        printer.interrupt();
        if (System.err == replacement) {
            System.setErr(original);
        }
    }
}
