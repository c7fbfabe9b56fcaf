package io.hearth.shell;

import io.hearth.shell.command.Command;
import io.hearth.shell.command.PluginCommands;
import io.hearth.shell.command.ResultConverter;
import io.hearth.shell.command.ServerCommands;
import io.hearth.shell.command.StatusCommands;
import io.hearth.shell.command.VariableCommands;
import io.hearth.shell.session.CommandRunner;
import io.hearth.shell.session.FileCommands;
import io.hearth.shell.session.Streams;
import io.hearth.shell.sql.SqlCommands;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;

/** Gogo outside OSGi with the shell's commands on a fake server; what is printed can be read. */
public final class GogoSession implements AutoCloseable {
    public final FakePluginAdmin admin = new FakePluginAdmin();
    public final FakeVariableAdmin variables = new FakeVariableAdmin();
    public final FakeSqlService sql = new FakeSqlService();
    public final CountDownLatch waiting = new CountDownLatch(1);
    public final AtomicInteger stops = new AtomicInteger();
    private final CommandProcessorImpl processor = new CommandProcessorImpl();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandRunner runner;

    public GogoSession() {
        processor.addConverter(new ResultConverter());
        add("plugin", new PluginCommands(() -> admin));
        add("var", new VariableCommands(() -> variables));
        add("status", new StatusCommands(() -> variables));
        add("sql", new SqlCommands(() -> sql));
        add("hearth", new ServerCommands(stops::incrementAndGet));
        FileCommands files = new FileCommands(processor);
        processor.addCommand("gogo", files, "grep");
        processor.addCommand("gogo", files, "cat");
        processor.addCommand("gogo", files, "echo");
        processor.addCommand("gogo", new Procedural(), "each");
        processor.addCommand("gogo", new Procedural(), "try");
        processor.addCommand("hearth", (Function) (session, arguments) -> waitForever(), "wait");
        runner = new CommandRunner(processor, streams(new ByteArrayInputStream(new byte[0])));
    }

    /** A command that ends only when it is interrupted. */
    private Object waitForever() throws InterruptedException {
        waiting.countDown();
        new CountDownLatch(1).await();
        return null;
    }

    private void add(String scope, Object group) {
        for (String name : Command.names(group.getClass())) {
            processor.addCommand(scope, new Command(scope, name, group), name);
        }
    }

    public Streams streams(InputStream in) {
        return new Streams(in, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    public CommandProcessor processor() {
        return processor;
    }

    public CommandRunner runner() {
        return runner;
    }

    public boolean run(String text) {
        return runner.run(text);
    }

    public String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        runner.close();
        processor.stop();
    }
}
