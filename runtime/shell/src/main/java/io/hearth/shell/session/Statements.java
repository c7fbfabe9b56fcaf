package io.hearth.shell.session;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.EOFError;
import org.apache.felix.gogo.runtime.Parser;
import org.apache.felix.gogo.runtime.Parser.Executable;
import org.apache.felix.gogo.runtime.Parser.Operator;

/**
 * Splits command text where a semicolon or a line end separates commands; commands joined with
 * {@code &&}, {@code ||} or {@code |} stay together.
 */
final class Statements {
    private Statements() {}

    /**
     * The statements of a text.
     *
     * @throws org.apache.felix.gogo.runtime.SyntaxError if the text is not Gogo's language
     */
    static List<String> split(String text) {
        List<String> statements = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Executable token : new Parser(text).program().tokens()) {
            if (token instanceof Operator operator && separates(operator)) {
                add(statements, text, start, includesOperator(operator) ? endOf(token) : end);
                start = -1;
                continue;
            }
            start = start < 0 ? token.start() : start;
            end = endOf(token);
        }
        add(statements, text, start, end);
        return statements;
    }

    private static void add(List<String> statements, String text, int start, int end) {
        if (start >= 0) {
            statements.add(text.substring(start, end));
        }
    }

    private static boolean separates(Operator operator) {
        String text = operator.toString();
        return text.equals(";") || text.equals("\n") || text.equals("&");
    }

    /** The ampersand belongs to the command that it sends to the background. */
    private static boolean includesOperator(Operator operator) {
        return operator.toString().equals("&");
    }

    private static int endOf(Executable token) {
        return token.start() + token.length();
    }

    /**
     * Whether the text ends within a quotation, a bracket or after a pipe: more lines must follow.
     */
    static boolean isUnfinished(String text) {
        try {
            new Parser(text).program();
            return false;
        } catch (EOFError unfinished) {
            return true;
        } catch (RuntimeException wrong) {
            return false; // Finished, and wrong: running it tells why.
        }
    }
}
