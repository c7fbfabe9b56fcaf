package io.hearth.shell.sql;

import io.hearth.api.session.SqlResult;
import io.hearth.api.session.SqlService;
import io.hearth.api.session.SqlSession;
import io.hearth.shell.sql.StatementText.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.jline.reader.LineReader;

/** The commands of scope {@code sql}. Thread-safe. */
public final class SqlCommands {
    private final Supplier<SqlService> service;

    /**
     * The group.
     *
     * @param service gives the SQL part's service at each call, or throws if there is none
     */
    public SqlCommands(Supplier<SqlService> service) {
        this.service = service;
    }

    /**
     * Runs statements in a session of their own, which ends with the command.
     *
     * @param statements one, or several with semicolons between them
     * @return the rows, where there are nothing but rows; else an answer, or a list of one for each
     *     statement. The first that fails ends the command
     */
    @Descriptor("Runs SQL statements")
    public Object exec(
            @Descriptor("in double or single quotes, separated by semicolons") String statements) {
        StatementText text = new StatementText();
        text.add(statements);
        List<Answer> answers = new ArrayList<>();
        try (SqlSession session = service.get().open()) {
            for (Typed typed : all(text)) {
                answers.add(run(session, typed));
            }
        }
        return answers.size() == 1 ? data(answers.get(0)) : answers;
    }

    /** To a script, rows alone are a table. */
    private static Object data(Answer answer) {
        boolean rowsAlone = answer.table().isPresent() && answer.warnings().isEmpty();
        return rowsAlone ? answer.table().get() : answer;
    }

    private static List<Typed> all(StatementText text) {
        List<Typed> statements = new ArrayList<>();
        for (Optional<Typed> next = text.next(); next.isPresent(); next = text.next()) {
            statements.add(next.get());
        }
        text.rest().ifPresent(statements::add);
        return statements;
    }

    private static Answer run(SqlSession session, Typed typed) {
        try (SqlResult result = session.execute(typed.text())) {
            return Answer.read(result).printedAs(typed.form());
        }
    }

    /**
     * Reads statements until {@code exit}.
     *
     * @param session the Gogo session; has a terminal
     */
    @Descriptor("Opens a prompt for SQL statements; \\G prints rows in blocks, exit leaves it")
    public void sql(CommandSession session) {
        Object reader = session.get(Shell.VAR_READER);
        if (!(reader instanceof LineReader lines)) {
            throw new IllegalStateException(
                    "There is no terminal to read statements from; use sql:exec \"STATEMENT\"");
        }
        try (SqlSession sql = service.get().open()) {
            new SqlPrompt(sql, new TerminalLines(lines), lines.getTerminal().writer()).run();
        }
    }
}
