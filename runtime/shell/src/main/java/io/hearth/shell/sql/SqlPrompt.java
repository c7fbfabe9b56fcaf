package io.hearth.shell.sql;

import io.hearth.api.error.ServerException;
import io.hearth.api.session.SqlResult;
import io.hearth.api.session.SqlSession;
import io.hearth.shell.sql.StatementText.Typed;
import io.hearth.shell.table.TableFormat;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads statements, runs them in one session and prints what they answer, until the input ends or
 * {@code exit} is typed. A statement may span lines; one that fails ends nothing. One thread.
 */
final class SqlPrompt {
    private static final String FIRST = "sql> ";
    private static final String MORE = "  -> ";
    private static final Set<String> EXITS = Set.of("exit", "quit", "\\q");
    private static final double NANOS = 1e9;

    private final SqlSession session;
    private final Lines lines;
    private final PrintWriter out;
    private final StatementText text = new StatementText();

    SqlPrompt(SqlSession session, Lines lines, PrintWriter out) {
        this.session = session;
        this.lines = lines;
        this.out = out;
    }

    /** Where lines come from. */
    interface Lines {
        /**
         * The next line.
         *
         * @return empty at the end of the input
         * @throws Cancelled if what was typed so far is to be forgotten (Ctrl-C)
         */
        Optional<String> read(String prompt) throws Cancelled;
    }

    /** What was typed so far is to be forgotten. */
    static final class Cancelled extends Exception {
        private static final long serialVersionUID = 1L;
    }

    void run() {
        out.println("Statements end with ; or \\G. Type exit to leave.");
        out.flush();
        while (takeLine()) {
            for (Optional<Typed> next = text.next(); next.isPresent(); next = text.next()) {
                answer(next.get());
            }
            if (text.isBlank()) {
                text.clear();
            }
        }
    }

    private boolean takeLine() {
        try {
            Optional<String> line = lines.read(text.isBlank() ? FIRST : MORE);
            if (line.isEmpty() || text.isBlank() && isExit(line.get())) {
                return false;
            }
            text.add(line.get());
        } catch (Cancelled forget) {
            text.clear();
        }
        return true;
    }

    private static boolean isExit(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        return EXITS.contains(word.endsWith(";") ? word.substring(0, word.length() - 1) : word);
    }

    private void answer(Typed typed) {
        long start = System.nanoTime();
        try (SqlResult result = session.execute(typed.text())) {
            Answer answer = Answer.read(result).printedAs(typed.form());
            print(answer, (System.nanoTime() - start) / NANOS);
        } catch (ServerException failure) {
            out.println(failure.toClientText());
        }
        out.flush();
    }

    private void print(Answer answer, double seconds) {
        answer.table()
                .filter(rows -> !rows.isEmpty())
                .ifPresent(rows -> out.println(TableFormat.plain().format(rows)));
        out.printf(Locale.ROOT, "%s (%.2f sec)%n", answer.summary(), seconds);
        answer.warnings().forEach(out::println);
        out.println();
    }
}
