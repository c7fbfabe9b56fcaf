package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.parser.ParsedStatement;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.session.NamedStatements;
import io.hearth.sql.session.PreparedStatement;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.statement.StatementKind.Trait;
import io.hearth.sql.syntax.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Prepares statements and counts those of all sessions. Thread-safe. */
public final class Preparer {
    private final AtomicLong open = new AtomicLong();
    private final Function<Statement, StatementKind<?>> kinds;

    Preparer(Function<Statement, StatementKind<?>> kinds) {
        this.kinds = kinds;
    }

    /**
     * How many statements all sessions have prepared.
     *
     * @return {@code Prepared_stmt_count}
     */
    public long open() {
        return open.get();
    }

    /**
     * How a prepared statement's plan is found again when it runs.
     *
     * @param prepared the statement
     * @param session whose
     * @return the source of its run
     */
    public static Execution.Source source(PreparedStatement prepared, ServerSession session) {
        return PrepareStatements.source(prepared, session);
    }

    /**
     * Prepares a statement.
     *
     * @param text one statement
     * @param session whose
     * @return the statement, which the session closes at its end
     * @throws io.hearth.api.error.ServerException 1064, 1295, 1461
     */
    public PreparedStatement prepare(String text, ServerSession session) {
        ParsedStatement parsed = new Parser(text, ParserOptions.of(session.sqlMode())).only();
        if (kinds.apply(parsed.statement()).is(Trait.NOT_PREPARABLE)) {
            throw ErrorCode.ER_UNSUPPORTED_PS.toException();
        }
        long most = session.settings().wire().maxPreparedStatements().get();
        NamedStatements.requireRoom(open::get, most);
        open.incrementAndGet();
        PreparedStatement prepared =
                new PreparedStatement(
                        text,
                        parsed.statement(),
                        parsed.parameters(),
                        session.sqlMode(),
                        open::decrementAndGet);
        session.statements().add(prepared);
        return prepared;
    }
}
