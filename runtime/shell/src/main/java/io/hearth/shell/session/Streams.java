package io.hearth.shell.session;

import java.io.InputStream;
import java.io.PrintStream;
import org.apache.felix.gogo.runtime.threadio.ThreadInputStream;
import org.apache.felix.gogo.runtime.threadio.ThreadPrintStream;

/**
 * Where a session reads and prints.
 *
 * @param in its input
 * @param out for results
 * @param err for failures
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {
    /**
     * The process's own streams. Once Gogo runs, {@code System.out} and its brothers lead to the
     * stream of the command that is running; a session that wrote there would write to itself.
     *
     * @return the streams below Gogo's
     */
    public static Streams standard() {
        return new Streams(
                System.in instanceof ThreadInputStream in ? in.getRoot() : System.in,
                System.out instanceof ThreadPrintStream out ? out.getRoot() : System.out,
                System.err instanceof ThreadPrintStream err ? err.getRoot() : System.err);
    }
}
