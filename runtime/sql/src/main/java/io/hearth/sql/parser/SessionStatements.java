package io.hearth.sql.parser;

import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_EXPLAIN_FORMAT;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.SessionStatement.Deallocate;
import io.hearth.sql.syntax.SessionStatement.Describe;
import io.hearth.sql.syntax.SessionStatement.Execute;
import io.hearth.sql.syntax.SessionStatement.Explain;
import io.hearth.sql.syntax.SessionStatement.ExplainConnection;
import io.hearth.sql.syntax.SessionStatement.ExplainFormat;
import io.hearth.sql.syntax.SessionStatement.Help;
import io.hearth.sql.syntax.SessionStatement.Kill;
import io.hearth.sql.syntax.SessionStatement.Prepare;
import io.hearth.sql.syntax.SessionStatement.PreparedText;
import io.hearth.sql.syntax.SessionStatement.Restart;
import io.hearth.sql.syntax.SessionStatement.Shutdown;
import io.hearth.sql.syntax.SessionStatement.Use;
import io.hearth.sql.syntax.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** USE, DESCRIBE, EXPLAIN, HELP, KILL, PREPARE and the like. */
final class SessionStatements {
    private static final String[] EXPLAINABLE = {
        "SELECT", "TABLE", "VALUES", "WITH", "INSERT", "REPLACE", "UPDATE", "DELETE"
    };

    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;

    private SessionStatements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("USE", grammar -> new SessionStatements(grammar).use());
        for (String word : List.of("EXPLAIN", "DESCRIBE", "DESC")) {
            parsers.put(word, grammar -> new SessionStatements(grammar).explain());
        }
        parsers.put("HELP", grammar -> new SessionStatements(grammar).help());
        parsers.put("KILL", grammar -> new SessionStatements(grammar).kill());
        parsers.put("PREPARE", grammar -> new SessionStatements(grammar).prepare());
        parsers.put("EXECUTE", grammar -> new SessionStatements(grammar).execute());
        parsers.put("DEALLOCATE", grammar -> new SessionStatements(grammar).deallocate());
        parsers.put("SHUTDOWN", grammar -> new SessionStatements(grammar).shutdown());
        parsers.put("RESTART", grammar -> new SessionStatements(grammar).restart());
    }

    private Statement use() {
        cursor.expect("USE");
        return new Use(cursor.identifier());
    }

    // ---- DESCRIBE and EXPLAIN

    private Statement explain() {
        cursor.expectAny("EXPLAIN", "DESCRIBE", "DESC");
        if (cursor.atIdentifier() && !(cursor.at("FORMAT") && cursor.peekAtSymbol(1, "="))) {
            ObjectName table = cursor.objectName();
            Optional<String> column =
                    cursor.atIdentifierOrString()
                            ? Optional.of(cursor.identifierOrString())
                            : Optional.empty();
            return new Describe(table, column);
        }
        boolean analyze = cursor.accept("ANALYZE");
        Optional<ExplainFormat> format = format();
        if (!analyze && cursor.accept("FOR", "CONNECTION")) {
            return new ExplainConnection(format, cursor.unsignedNumber());
        }
        Optional<String> into =
                cursor.accept("INTO") ? Optional.of(clauses.userVariable()) : Optional.empty();
        Optional<String> schema = Optional.empty();
        if (cursor.accept("FOR")) {
            cursor.expectAny("SCHEMA", "DATABASE");
            schema = Optional.of(cursor.identifier());
        }
        return new Explain(analyze, format, into, schema, explained());
    }

    private Optional<ExplainFormat> format() {
        if (!cursor.accept("FORMAT")) {
            return Optional.empty();
        }
        cursor.expectSymbol("=");
        if (!cursor.atIdentifierOrString()) {
            throw cursor.syntaxError();
        }
        return switch (cursor.value().toUpperCase(Locale.ROOT)) {
            case "TRADITIONAL" -> take(ExplainFormat.TRADITIONAL);
            case "JSON" -> take(ExplainFormat.JSON);
            case "TREE" -> take(ExplainFormat.TREE);
            default -> throw ER_UNKNOWN_EXPLAIN_FORMAT.toException(cursor.value());
        };
    }

    private Optional<ExplainFormat> take(ExplainFormat format) {
        cursor.advance();
        return Optional.of(format);
    }

    private Statement explained() {
        if (cursor.atSymbol("(")) {
            return clauses.nestedStatement();
        }
        for (String word : EXPLAINABLE) {
            if (cursor.at(word)) {
                return clauses.nestedStatement();
            }
        }
        throw cursor.syntaxError();
    }

    private Statement help() {
        cursor.expect("HELP");
        return new Help(cursor.identifierOrString());
    }

    // ---- sessions and the server

    private Statement kill() {
        cursor.expect("KILL");
        boolean query = cursor.acceptAny("CONNECTION", "QUERY").equals(Optional.of("QUERY"));
        return new Kill(query, grammar.expressions().expression());
    }

    private Statement shutdown() {
        cursor.expect("SHUTDOWN");
        return new Shutdown();
    }

    private Statement restart() {
        cursor.expect("RESTART");
        return new Restart();
    }

    // ---- prepared statements

    private Statement prepare() {
        cursor.expect("PREPARE");
        String name = cursor.identifier();
        cursor.expect("FROM");
        return new Prepare(
                name,
                cursor.kind() == TokenKind.USER_VARIABLE
                        ? new PreparedText.Variable(cursor.take())
                        : new PreparedText.Text(cursor.stringLiteral()));
    }

    private Statement execute() {
        cursor.expect("EXECUTE");
        String name = cursor.identifier();
        return new Execute(
                name, cursor.accept("USING") ? cursor.commaList(clauses::userVariable) : List.of());
    }

    private Statement deallocate() {
        cursor.expect("DEALLOCATE");
        return afterDrop(cursor);
    }

    /** {@code PREPARE name}, behind DEALLOCATE or DROP. */
    static Statement afterDrop(TokenCursor cursor) {
        cursor.expect("PREPARE");
        return new Deallocate(cursor.identifier());
    }
}
