package io.hearth.shell.command;

import io.hearth.core.admin.Warning;
import io.hearth.shell.sql.Answer;
import io.hearth.shell.table.Table;
import io.hearth.shell.table.TableFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Process;

/**
 * Prints what commands return: tables, outcomes, warnings. A Gogo converter; any thread.
 *
 * <p>A table is laid out for a terminal when the session has one, which it tells by its variable
 * {@link #TERMINAL_WIDTH}, and the text does not go into a pipe.
 */
public final class ResultConverter implements Converter {
    /** Session variable that holds the terminal's columns; unset in a session without terminal. */
    public static final String TERMINAL_WIDTH = "COLUMNS";

    private static final int STANDARD_OUTPUT = 1;

    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter session) {
        if (target instanceof Table table) {
            return level == INSPECT ? tableFormat(session).format(table) : null;
        }
        if (target instanceof WarnedTable warned) {
            return withWarnings(tableFormat(session).format(warned.table()), warned.warnings());
        }
        if (target instanceof Outcome outcome) {
            return withWarnings(outcome.text(), outcome.warnings());
        }
        if (target instanceof Answer answer) {
            return format(answer, tableFormat(session));
        }
        if (target instanceof List<?> answers && holdsAnswers(answers)) {
            return answers.stream()
                    .map(answer -> format((Answer) answer, tableFormat(session)))
                    .collect(Collectors.joining("\n"));
        }
        return target instanceof Warning warning ? line(warning) : null;
    }

    private static boolean holdsAnswers(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(Answer.class::isInstance);
    }

    private static String format(Answer answer, TableFormat format) {
        StringBuilder text = new StringBuilder();
        answer.table()
                .filter(rows -> !rows.isEmpty())
                .ifPresent(rows -> text.append(format.format(rows)));
        if (text.isEmpty()) {
            text.append(answer.summary());
        }
        answer.warnings().forEach(warning -> text.append('\n').append(warning));
        return text.toString();
    }

    private static TableFormat tableFormat(Converter session) {
        if (session instanceof CommandSession variables
                && variables.get(TERMINAL_WIDTH) instanceof Integer width
                && width > 0
                && !intoPipe()) {
            return TableFormat.terminal(width);
        }
        return TableFormat.plain();
    }

    private static boolean intoPipe() {
        Process process = Process.Utils.current();
        return process != null && !process.isTty(STANDARD_OUTPUT);
    }

    private static String withWarnings(CharSequence printed, List<Warning> warnings) {
        StringBuilder text = new StringBuilder(printed);
        warnings.forEach(warning -> text.append('\n').append(line(warning)));
        return text.toString();
    }

    /** As MySQL's client prints a row of SHOW WARNINGS. */
    private static String line(Warning warning) {
        String level = warning.level() == Warning.Level.NOTE ? "Note" : "Warning";
        return level + " (Code " + warning.code().number() + "): " + warning.message();
    }
}
