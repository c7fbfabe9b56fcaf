package io.hearth.shell.session;

import io.hearth.api.error.ErrorCode;
import io.hearth.shell.command.FailureText;
import org.apache.felix.gogo.runtime.Closure;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Job.Status;
import org.apache.felix.service.command.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs command text in a Gogo session of its own and prints results and failures. Used by one
 * thread at a time.
 *
 * <p>The result of each command is printed when it is done, also where several are joined with
 * {@code &&}; Gogo by itself would keep only the last. A command fails when it throws, when it sets
 * an error code, or when a part of its pipe fails.
 */
public final class CommandRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

    /** Where a command without a scope is looked for: ours first, then Gogo's, then any. */
    private static final String SCOPES = "hearth:plugin:sql:gogo:felix:*";

    private final CommandSession session;
    private final Streams streams;
    private volatile boolean lastSucceeded;

    /**
     * Opens a session.
     *
     * @param processor Gogo
     * @param streams where to read and print
     */
    public CommandRunner(CommandProcessor processor, Streams streams) {
        this.streams = streams;
        this.session = processor.createSession(streams.in(), streams.out(), streams.err());
        session.put("SCOPE", SCOPES);
        session.setJobListener(this::jobChanged);
    }

    /**
     * The session, for whoever gives it variables.
     *
     * @return the same session each time
     */
    public CommandSession session() {
        return session;
    }

    /**
     * Whether more lines must follow the text before it can be run.
     *
     * @param text what was read so far
     * @return true if it ends within a quotation or a bracket, or after a pipe
     */
    public static boolean isUnfinished(String text) {
        return Statements.isUnfinished(text);
    }

    /**
     * Runs commands until one fails.
     *
     * @param text commands separated by semicolons or line ends
     * @return whether all succeeded
     */
    public boolean run(String text) {
        try {
            return Statements.split(text).stream().allMatch(this::runOne);
        } catch (SyntaxError wrong) {
            print(wrong);
            return false;
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    private boolean runOne(String statement) {
        lastSucceeded = true;
        session.put(Closure.PIPE_EXCEPTION, null);
        try {
            session.put("_", session.execute(statement));
        } catch (InterruptedException stop) {
            return interrupted();
        } catch (Exception failure) {
            session.put("exception", failure);
            print(failure);
            return false;
        }
        return lastSucceeded && session.get(Closure.PIPE_EXCEPTION) == null;
    }

    /**
     * Either the command was interrupted, and is done, or the thread that waits for it, and the
     * command goes on on a thread of Gogo's unless it is told.
     */
    private boolean interrupted() {
        Job job = session.foregroundJob();
        if (job == null) {
            print(ErrorCode.ER_QUERY_INTERRUPTED.toException());
        } else {
            Thread.currentThread().interrupt();
            job.interrupt();
        }
        return false;
    }

    private void print(Throwable failure) {
        if (!FailureText.isExpected(failure)) {
            LOG.warn("A shell command failed unexpectedly", failure);
        }
        streams.err().println(FailureText.of(failure));
    }

    /** Called by Gogo while it holds the job's lock, so before the statement goes on. */
    private void jobChanged(Job job, Status previous, Status current) {
        if (current != Status.Done || job.parent() != null) {
            return;
        }
        Result result = job.result();
        if (previous != Status.Background) {
            lastSucceeded = result.isSuccess();
        } else if (result.exception() != null) {
            print(result.exception());
        }
        if (result.result() != null) {
            streams.out().println(session.format(result.result(), Converter.INSPECT));
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
