package io.hearth.shell.terminal;

import io.hearth.core.admin.PluginAdmin;
import io.hearth.shell.command.ResultConverter;
import io.hearth.shell.session.CommandRunner;
import io.hearth.shell.session.Sessions;
import io.hearth.shell.session.Streams;
import java.io.IOError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Job;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prompt at a terminal. Used by one thread.
 *
 * <p>Ctrl-C clears the line that is being typed, and interrupts a command that is running. A SIGINT
 * that comes from elsewhere while a line is typed stops the server, as it does without a prompt; to
 * tell the two apart the terminal sends no signals while a line is typed.
 */
final class TerminalShell {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalShell.class);
    private static final String PROMPT = "hearth> ";

    private final Sessions sessions;
    private final Supplier<PluginAdmin> admin;
    private final Prompt.Settings settings;
    private final BooleanSupplier ended;
    private final Terminal terminal;

    TerminalShell(
            Sessions sessions,
            Supplier<PluginAdmin> admin,
            Prompt.Settings settings,
            BooleanSupplier ended,
            Terminal terminal) {
        this.sessions = sessions;
        this.admin = admin;
        this.settings = settings;
        this.ended = ended;
        this.terminal = terminal;
    }

    /** Reads until the input or the server ends, and closes the terminal. */
    void run() throws IOException, BundleException {
        try (terminal;
                LogAbovePrompt log = LogAbovePrompt.install();
                CommandRunner runner = sessions.open(streams())) {
            LineReader reader = reader(runner.session());
            log.attach(reader);
            welcome();
            read(reader, runner);
        }
    }

    /** Ends the reading of a line, or the command that runs, as a SIGINT does. Any thread. */
    void interrupt() {
        terminal.raise(Signal.INT);
    }

    /** The terminal that the server was started from. */
    static Terminal systemTerminal() throws IOException {
        return TerminalBuilder.builder()
                .name("hearth")
                .system(true)
                .jna(false)
                .jansi(false)
                .nativeSignals(true)
                .signalHandler(SignalHandler.SIG_IGN)
                .build();
    }

    private Streams streams() {
        PrintStream out = new PrintStream(terminal.output(), true, terminal.encoding());
        return new Streams(terminal.input(), out, out);
    }

    private LineReader reader(CommandSession session) throws IOException {
        session.put(Shell.VAR_TERMINAL, terminal);
        session.put("#" + ResultConverter.TERMINAL_WIDTH, width());
        LineReader reader = Readers.reader(terminal, session, new CommandCompleter(session, admin));
        if (settings.datadir().isPresent()) {
            Readers.keepHistory(reader, settings.datadir().get());
        }
        session.put(Shell.VAR_READER, reader);
        return reader;
    }

    /** Asked again for each table, so that it fits a window that was resized. */
    private Function width() {
        return (session, arguments) -> terminal.getWidth();
    }

    private void welcome() {
        terminal.writer()
                .printf(
                        "Hearth %s%n"
                                + "help lists the commands, plugin:list the plugins;"
                                + " Ctrl-D stops the server.%n",
                        settings.version());
        terminal.flush();
    }

    private void read(LineReader reader, CommandRunner runner) {
        terminal.handle(Signal.INT, signal -> interrupt(runner.session()));
        try {
            while (!ended.getAsBoolean()) {
                letTerminalSendSignals(false);
                String line = reader.readLine(PROMPT);
                letTerminalSendSignals(true);
                runner.run(line);
            }
        } catch (UserInterruptException | EndOfFileException end) {
            LOG.debug("The prompt's input ended", end);
        } catch (IOError failure) {
            if (!(failure.getCause() instanceof InterruptedIOException)) {
                throw failure;
            }
            LOG.debug("Interrupted while the terminal was set up", failure);
        } finally {
            Thread.interrupted(); // Closing the terminal runs a program, which an interrupt would
            // end.
        }
    }

    private static void interrupt(CommandSession session) {
        Job job = session.foregroundJob();
        if (job != null) {
            job.interrupt();
        }
    }

    private void letTerminalSendSignals(boolean sent) {
        Attributes attributes = terminal.getAttributes();
        attributes.setLocalFlag(LocalFlag.ISIG, sent);
        terminal.setAttributes(attributes);
    }
}
