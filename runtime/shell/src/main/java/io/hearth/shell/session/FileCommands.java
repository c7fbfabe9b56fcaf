package io.hearth.shell.session;

import java.io.InputStream;
import java.io.PrintStream;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;

/**
 * Gogo's grep, ls, less and their like, made fit for a session without a terminal: they believe
 * that the end of a pipe is always one, and would colour what goes to a file. Thread-safe.
 *
 * <p>Public because Gogo calls it by reflection.
 */
public final class FileCommands extends Posix {
    /**
     * The group.
     *
     * @param processor Gogo
     */
    public FileCommands(CommandProcessor processor) {
        super(processor);
    }

    @Override
    protected Object run(CommandSession session, Process process, String[] arguments)
            throws Exception {
        boolean terminal = Shell.getTerminal(session) != null;
        return super.run(session, terminal ? process : new Detached(process), arguments);
    }

    /** A process without a terminal. */
    private record Detached(Process process) implements Process {
        @Override
        public InputStream in() {
            return process.in();
        }

        @Override
        public PrintStream out() {
            return process.out();
        }

        @Override
        public PrintStream err() {
            return process.err();
        }

        @Override
        public Job job() {
            return process.job();
        }

        @Override
        public boolean isTty(int descriptor) {
            return false;
        }

        @Override
        public void error(int code) {
            process.error(code);
        }
    }
}
