package io.hearth.sql.printer;

import io.hearth.sql.lexer.Keywords;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * SQL text that grows, and the printers that write to it. Used by one thread, for one statement.
 *
 * <p>Words are parted by one space: {@link #word} and {@link #clause} put one before what they
 * write unless nothing or an opening parenthesis stands there.
 */
final class SqlWriter {
    private final StringBuilder text = new StringBuilder();
    private final boolean backslashEscapes;
    private final ExpressionPrinter expressions = new ExpressionPrinter(this);
    private final QueryPrinter queries = new QueryPrinter(this);
    private final TablePrinter tables = new TablePrinter(this);

    SqlWriter(boolean backslashEscapes) {
        this.backslashEscapes = backslashEscapes;
    }

    ExpressionPrinter expressions() {
        return expressions;
    }

    QueryPrinter queries() {
        return queries;
    }

    TablePrinter tables() {
        return tables;
    }

    /** A whole statement inside another one, as in EXPLAIN. */
    SqlWriter statement(Statement statement) {
        StatementPrinters.print(statement, this);
        return this;
    }

    // ---- words

    /** Text as it is. */
    SqlWriter raw(String piece) {
        text.append(piece);
        return this;
    }

    /** A space if one is needed here. */
    SqlWriter space() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) != ' ' && text.charAt(length - 1) != '(') {
            text.append(' ');
        }
        return this;
    }

    /** Words with a space before them. */
    SqlWriter word(String words) {
        return space().raw(words);
    }

    /** Words, if they are wanted. */
    SqlWriter wordIf(boolean wanted, String words) {
        return wanted ? word(words) : this;
    }

    /** Something that may be missing, with words before it. */
    <T> SqlWriter clause(String words, Optional<T> value, Consumer<T> printer) {
        if (value.isPresent()) {
            word(words).space();
            printer.accept(value.get());
        }
        return this;
    }

    /** A list with words before it, if it is not empty. */
    <T> SqlWriter clause(String words, List<T> values, Consumer<T> printer) {
        return values.isEmpty() ? this : word(words).space().list(values, printer);
    }

    /** Elements with commas between them. */
    <T> SqlWriter list(List<T> values, Consumer<T> printer) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            printer.accept(values.get(i));
        }
        return this;
    }

    /** Elements in parentheses, with commas between them. */
    <T> SqlWriter parenthesised(List<T> values, Consumer<T> printer) {
        return raw("(").list(values, printer).raw(")");
    }

    // ---- names and strings

    /** A name, in backticks if it needs them. The empty one can only have been a string. */
    SqlWriter name(String name) {
        if (name.isEmpty()) {
            return string(name);
        }
        return isPlain(name) ? raw(name) : raw("`").raw(name.replace("`", "``")).raw("`");
    }

    /** {@code schema.name}. */
    SqlWriter name(ObjectName name) {
        name.schema().ifPresent(schema -> name(schema).raw("."));
        return name(name.name());
    }

    /** A list of names in parentheses, with a space before it, if it is not empty. */
    SqlWriter names(List<String> names) {
        return names.isEmpty() ? this : space().parenthesised(names, this::name);
    }

    /** A string in quotes. */
    SqlWriter string(String value) {
        text.append('\'');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\'' || character == '\\' && backslashEscapes) {
                text.append(character);
            }
            text.append(character);
        }
        text.append('\'');
        return this;
    }

    /** {@code @name}. */
    SqlWriter userVariable(String name) {
        boolean plain = !name.isEmpty() && name.chars().allMatch(SqlWriter::isVariablePart);
        return plain ? raw("@").raw(name) : raw("@`").raw(name.replace("`", "``")).raw("`");
    }

    private static boolean isVariablePart(int character) {
        return isNamePart(character) || character == '.';
    }

    private static boolean isNamePart(int character) {
        return character == '_' || character == '$' || Character.isLetterOrDigit(character);
    }

    /** No keyword, no digit at the front, nothing that could be an introducer. */
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c < 128 && isNamePart(c))
                && (Character.isLetter(name.charAt(0)))
                && !Keywords.isKeyword(name);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
