package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.parser.ParsedStatement;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.session.Activity;
import io.hearth.sql.session.Diagnostic;
import io.hearth.sql.session.PreparedStatement;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.statement.Counters;
import io.hearth.sql.statement.Execution;
import io.hearth.sql.statement.Preparer;
import io.hearth.sql.statement.Reply;
import io.hearth.sql.statement.Statements;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements of sessions from begin to end: marks the session busy, lets KILL reach it, keeps
 * its counts and its diagnostics. Thread-safe; each session is used by one thread at a time.
 */
final class StatementRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StatementRunner.class);
    private static final String EXECUTING = "executing";

    private final Statements statements;
    private final QueryPipeline queries;
    private final Counters counters;

    StatementRunner(Statements statements, QueryPipeline queries, Counters counters) {
        this.statements = statements;
        this.queries = queries;
        this.counters = counters;
    }

    Statements statements() {
        return statements;
    }

    /** A statement that was run, and where the next one begins. */
    record Ran(Reply reply, int next) {}

    /**
     * Runs the first statement of a text. A query that was planned before is not parsed again.
     *
     * @param several whether others may follow
     */
    Ran runText(String text, boolean several, ServerSession session) {
        begin(Activity.QUERY, text, session);
        return guarded(
                session,
                () -> {
                    Optional<Reply> known =
                            queries.runKnown(
                                    text, session, () -> statements.beforeKnownQuery(session));
                    if (known.isPresent()) {
                        return new Ran(new RunningReply(known.get(), session), text.length());
                    }
                    ParsedStatement parsed = parse(text, several, session);
                    boolean alone = parsed.next() == text.length();
                    Execution.Source source =
                            alone ? new Execution.Sent(text) : new Execution.AmongOthers();
                    Execution execution = new Execution(session, List.of(), source);
                    Reply reply = statements.run(parsed.statement(), execution);
                    return new Ran(new RunningReply(reply, session), parsed.next());
                });
    }

    private static ParsedStatement parse(String text, boolean several, ServerSession session) {
        Parser parser = new Parser(text, ParserOptions.of(session.sqlMode()).withoutParameters());
        return several ? parser.next() : parser.only();
    }

    /** Runs a prepared statement. */
    Reply run(PreparedStatement prepared, List<TypedValue> parameters, ServerSession session) {
        begin(Activity.EXECUTE, prepared.text(), session);
        return guarded(
                session,
                () -> {
                    if (parameters.size() != prepared.parameters()) {
                        throw ErrorCode.ER_WRONG_ARGUMENTS.toException("mysqld_stmt_execute");
                    }
                    counters.add("Com_stmt_execute", session);
                    Execution execution =
                            new Execution(session, parameters, Preparer.source(prepared, session));
                    return new RunningReply(
                            statements.run(prepared.statement(), execution), session);
                });
    }

    /** Prepares a statement. */
    PreparedStatement prepare(String text, ServerSession session) {
        begin(Activity.PREPARE, text, session);
        PreparedStatement prepared =
                guarded(
                        session,
                        () -> {
                            counters.add("Com_stmt_prepare", session);
                            return statements.preparer().prepare(text, session);
                        });
        session.clearDiagnostics();
        end(session);
        return prepared;
    }

    private void begin(String command, String text, ServerSession session) {
        session.interruption().begin();
        session.activity(Activity.now(command, EXECUTING, Optional.of(text)));
        session.beginStatement();
        session.counts().statementInsertId(0);
        counters.add(Counters.QUESTIONS, session);
    }

    private static <T> T guarded(ServerSession session, Supplier<T> work) {
        try {
            session.interruption().check();
            return work.get();
        } catch (RuntimeException | StackOverflowError failure) {
            throw failed(failure, session);
        }
    }

    /** Ends a statement that failed, and keeps its error for SHOW WARNINGS. */
    static ServerException failed(Throwable failure, ServerSession session) {
        ServerException error = toError(failure);
        if (error.code() == ErrorCode.ER_PARSE_ERROR || error.code() == ErrorCode.ER_EMPTY_QUERY) {
            session.clearDiagnostics();
        }
        session.diagnostics().add(Diagnostic.of(error));
        session.counts().rowCount(-1);
        end(session);
        return error;
    }

    private static ServerException toError(Throwable failure) {
        if (failure instanceof ServerException known) {
            return known;
        }
        if (failure instanceof StackOverflowError) {
            return ErrorCode.ER_STACK_OVERRUN_NEED_MORE.causedBy(failure);
        }
        LOG.error("A statement failed by a fault of the server", failure);
        return ErrorCode.ER_UNKNOWN_ERROR.causedBy(failure, "Internal error: " + failure);
    }

    /** The statement is over; the session waits for the next. */
    static void end(ServerSession session) {
        session.interruption().end();
        session.activity(Activity.now(Activity.SLEEP, "", Optional.empty()));
    }
}
