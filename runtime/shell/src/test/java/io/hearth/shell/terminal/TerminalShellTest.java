package io.hearth.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.shell.GogoSession;
import io.hearth.shell.session.CommandRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt at a terminal that is made of streams. */
class TerminalShellTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir private Path datadir;
    private final GogoSession gogo = new GogoSession();
    private final Screen screen = new Screen();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean ended = new AtomicBoolean();
    private Terminal terminal;
    private TerminalShell prompt;
    private Future<Void> shell;

    @BeforeEach
    void start() throws Exception {
        terminal =
                new ExternalTerminal(
                        "test",
                        "xterm",
                        new PipedInputStream(keyboard),
                        screen,
                        StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        prompt =
                new TerminalShell(
                        streams -> new CommandRunner(gogo.processor(), streams),
                        () -> gogo.admin,
                        new Prompt.Settings("1.2.3", Optional.of(datadir)),
                        ended::get,
                        terminal);
        Callable<Void> run =
                () -> {
                    prompt.run();
                    return null;
                };
        shell = thread.submit(run);
        waitFor("hearth> ");
    }

    @AfterEach
    void stop() throws Exception {
        ended.set(true);
        thread.shutdown();
        Instant deadline = Instant.now().plus(LIMIT);
        do { // As Prompt does: between two lines there is nothing to interrupt.
            prompt.interrupt();
        } while (!thread.awaitTermination(200, TimeUnit.MILLISECONDS)
                && Instant.now().isBefore(deadline));
        assertThat(thread.isTerminated()).isTrue();
        gogo.close();
    }

    private void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private String screen() {
        return screen.text();
    }

    private void waitFor(String text) throws InterruptedException {
        screen.await(text, Instant.now().plus(LIMIT));
        assertThat(screen()).contains(text);
    }

    private void waitForEnd() throws Exception {
        shell.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void welcomesWithTheVersionAndTheFirstCommands() {
        assertThat(screen()).contains("Hearth 1.2.3", "help", "plugin:list");
    }

    @Test
    void showsResultsWithARuleAndEndsWithTheInput() throws Exception {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        type("plugin:list\r");
        waitFor("---------  ------");
        type("\u0004");

        waitForEnd();
    }

    @Test
    void completesWithTheTabulator() throws Exception {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        type("plugin:uninst\t\u0015plugin:info he\t\r");

        waitFor("io.hearth.example.heartbeat");
    }

    @Test
    void controlCClearsTheLineAndTheServerGoesOn() throws Exception {
        type("plugin:info x\u0003");
        type("plugin:info y\r");

        waitFor("PLUGIN y does not exist");
        assertThat(screen()).doesNotContain("PLUGIN x");
        assertThat(shell.isDone()).isFalse();
    }

    @Test
    void aSignalFromElsewhereEndsThePrompt() throws Exception {
        terminal.raise(Terminal.Signal.INT);

        waitForEnd();
    }

    @Test
    void aServerThatStopsInterruptsTheLineThatIsTyped() throws Exception {
        type("plugin:li");
        ended.set(true);
        prompt.interrupt();

        waitForEnd();
    }

    @Test
    void afterACommandThatStopsTheServerNoPromptAppears() throws Exception {
        ended.set(true);
        type("echo last\r");
        waitForEnd();

        assertThat(screen()).containsOnlyOnce("hearth> ").contains("last");
    }

    @Test
    void aSignalInterruptsACommandAndThePromptGoesOn() throws Exception {
        type("hearth:wait\r");
        assertThat(gogo.waiting.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        terminal.raise(Terminal.Signal.INT);
        waitFor("ERROR 1317 (70100)");

        type("plugin:info y\r");

        waitFor("PLUGIN y does not exist");
    }

    @Test
    void keepsTheHistoryInAFileForTheOwnerOnly() throws Exception {
        type("plugin:info x\r");
        waitFor("PLUGIN x does not exist");
        type("\u0004");
        waitForEnd();

        Path history = datadir.resolve("shell_history");
        assertThat(Files.readString(history)).contains("plugin:info x");
        assertThat(Files.getPosixFilePermissions(history))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    /** What was printed, without what moves the cursor and gives colour. */
    private static final class Screen extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int octet) {
            super.write(octet);
            notifyAll();
        }

        @Override
        public synchronized void write(byte[] octets, int offset, int length) {
            super.write(octets, offset, length);
            notifyAll();
        }

        synchronized String text() {
            return toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
        }

        synchronized void await(String text, Instant deadline) throws InterruptedException {
            long left = Duration.between(Instant.now(), deadline).toMillis();
            while (left > 0 && !text().contains(text)) {
                wait(left);
                left = Duration.between(Instant.now(), deadline).toMillis();
            }
        }
    }
}
