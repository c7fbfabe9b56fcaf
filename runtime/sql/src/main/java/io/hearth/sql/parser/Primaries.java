package io.hearth.sql.parser;

import io.hearth.sql.lexer.Keywords;
import io.hearth.sql.lexer.Token;
import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.BinaryOperator;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Literal.BitLiteral;
import io.hearth.sql.syntax.Literal.BooleanLiteral;
import io.hearth.sql.syntax.Literal.HexLiteral;
import io.hearth.sql.syntax.Literal.NullLiteral;
import io.hearth.sql.syntax.Literal.NumberKind;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.Literal.StringLiteral;
import io.hearth.sql.syntax.Literal.TemporalKind;
import io.hearth.sql.syntax.Literal.TemporalLiteral;
import io.hearth.sql.syntax.Operation.Binary;
import io.hearth.sql.syntax.Operation.Branch;
import io.hearth.sql.syntax.Operation.CaseExpression;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Predicate.Exists;
import io.hearth.sql.syntax.Reference.AssignUserVariable;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.Parameter;
import io.hearth.sql.syntax.Reference.SystemVariable;
import io.hearth.sql.syntax.Reference.UserVariable;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values without an operator around them: literals, names, variables, CASE, calls. */
final class Primaries {
    private static final Map<String, VariableScope> SCOPES =
            Map.of(
                    "GLOBAL", VariableScope.GLOBAL,
                    "SESSION", VariableScope.SESSION,
                    "LOCAL", VariableScope.SESSION,
                    "PERSIST", VariableScope.PERSIST,
                    "PERSIST_ONLY", VariableScope.PERSIST_ONLY);

    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Functions functions;

    Primaries(TokenCursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.functions = new Functions(cursor, expressions);
    }

    Functions functions() {
        return functions;
    }

    Expression primary() {
        return switch (cursor.kind()) {
            case INTEGER -> number(NumberKind.INTEGER);
            case DECIMAL -> number(NumberKind.DECIMAL);
            case FLOAT -> number(NumberKind.FLOAT);
            case STRING -> string(cursor.position(), Optional.empty());
            case NATIONAL_STRING -> nationalString();
            case INTRODUCER -> introduced();
            case HEX -> hex(cursor.position(), Optional.empty());
            case BIT -> bit(cursor.position(), Optional.empty());
            case PARAMETER -> new Parameter(cursor.takeParameter());
            case USER_VARIABLE -> userVariable();
            case QUOTED_NAME -> name();
            case WORD -> word();
            case SYMBOL -> symbol();
            default -> throw cursor.syntaxError();
        };
    }

    // ---- literals

    private NumberLiteral number(NumberKind kind) {
        SourceSpan source = span(cursor.position());
        return new NumberLiteral(cursor.take(), kind, source);
    }

    /** Strings that stand one behind the other are one. */
    private StringLiteral string(int start, Optional<String> introducer) {
        String value = adjacentStrings();
        SourceSpan source = new SourceSpan(start, cursor.previousEnd());
        return new StringLiteral(value, introducer, false, source);
    }

    private StringLiteral nationalString() {
        int start = cursor.position();
        String first = cursor.take();
        String value = cursor.kind() == TokenKind.STRING ? first + adjacentStrings() : first;
        SourceSpan source = new SourceSpan(start, cursor.previousEnd());
        return new StringLiteral(value, Optional.empty(), true, source);
    }

    private String adjacentStrings() {
        String value = cursor.take();
        if (cursor.kind() != TokenKind.STRING) {
            return value;
        }
        StringBuilder joined = new StringBuilder(value);
        while (cursor.kind() == TokenKind.STRING) {
            joined.append(cursor.take());
        }
        return joined.toString();
    }

    private Literal introduced() {
        int start = cursor.position();
        Optional<String> charset = Optional.of(cursor.take().toLowerCase(Locale.ROOT));
        return switch (cursor.kind()) {
            case STRING -> string(start, charset);
            case HEX -> hex(start, charset);
            case BIT -> bit(start, charset);
            default -> throw cursor.syntaxError();
        };
    }

    private HexLiteral hex(int start, Optional<String> introducer) {
        SourceSpan source = span(start);
        return new HexLiteral(cursor.take(), introducer, source);
    }

    private BitLiteral bit(int start, Optional<String> introducer) {
        SourceSpan source = span(start);
        return new BitLiteral(cursor.take(), introducer, source);
    }

    private SourceSpan span(int start) {
        return new SourceSpan(start, cursor.current().end());
    }

    private Expression temporal(TemporalKind kind) {
        int start = cursor.position();
        cursor.advance();
        SourceSpan source = span(start);
        return new TemporalLiteral(kind, cursor.take(), source);
    }

    private Literal truth(boolean value) {
        SourceSpan source = span(cursor.position());
        cursor.advance();
        return new BooleanLiteral(value, source);
    }

    private Literal nothing() {
        SourceSpan source = span(cursor.position());
        cursor.advance();
        return new NullLiteral(source);
    }

    // ---- words

    private Expression word() {
        String word = cursor.current().word();
        if (word == null) {
            return name();
        }
        if (cursor.current().reserved()) {
            return reservedWord(word);
        }
        boolean beforeString = cursor.peek(1).kind() == TokenKind.STRING;
        if (beforeString) {
            switch (word) {
                case "DATE" -> {
                    return temporal(TemporalKind.DATE);
                }
                case "TIME" -> {
                    return temporal(TemporalKind.TIME);
                }
                case "TIMESTAMP" -> {
                    return temporal(TemporalKind.TIMESTAMP);
                }
                default -> {}
            }
        }
        return name();
    }

    private Expression reservedWord(String word) {
        return switch (word) {
            case "NULL" -> nothing();
            case "TRUE" -> truth(true);
            case "FALSE" -> truth(false);
            case "CASE" -> caseExpression();
            case "EXISTS" -> {
                cursor.advance();
                yield new Exists(expressions.queries().subquery());
            }
            case "ROW" -> row();
            case "INTERVAL" -> expressions.intervalAtTheFront();
            default -> functions.reservedName(word);
        };
    }

    private Expression row() {
        cursor.advance();
        if (!cursor.atSymbol("(")) {
            throw cursor.syntaxError();
        }
        int outer = cursor.enter();
        List<Expression> values = cursor.parenthesisedList(expressions::expression);
        cursor.leave(outer);
        if (values.size() < 2) {
            throw cursor.syntaxError();
        }
        return new RowExpression(values);
    }

    private Expression caseExpression() {
        cursor.advance();
        int outer = cursor.enter();
        Optional<Expression> operand =
                cursor.at("WHEN") ? Optional.empty() : Optional.of(expressions.expression());
        List<Branch> branches = new ArrayList<>();
        do {
            cursor.expect("WHEN");
            Expression when = expressions.expression();
            cursor.expect("THEN");
            branches.add(new Branch(when, expressions.expression()));
        } while (cursor.at("WHEN"));
        Optional<Expression> otherwise =
                cursor.accept("ELSE") ? Optional.of(expressions.expression()) : Optional.empty();
        cursor.expect("END");
        cursor.leave(outer);
        return new CaseExpression(operand, branches, otherwise);
    }

    // ---- names

    /** A column or the call of a function. */
    private Expression name() {
        if (!cursor.atIdentifier()) {
            throw cursor.syntaxError();
        }
        Token next = cursor.peek(1);
        if (next.kind() == TokenKind.SYMBOL) {
            if (cursor.peekAtSymbol(1, "(")) {
                return functions.call();
            }
            if (cursor.peekAtSymbol(1, ".")) {
                return qualifiedName();
            }
        }
        return withPath(ColumnName.of(cursor.take()));
    }

    private Expression qualifiedName() {
        String first = cursor.take();
        cursor.advance();
        String second = cursor.identifier();
        if (cursor.atSymbol("(")) {
            return functions.schemaCall(first, second);
        }
        if (!cursor.acceptSymbol(".")) {
            return withPath(new ColumnName(Optional.empty(), Optional.of(first), second));
        }
        String third = cursor.identifier();
        return withPath(new ColumnName(Optional.of(first), Optional.of(second), third));
    }

    /** A column's name, with table and schema or not, and nothing behind it. */
    ColumnName columnName() {
        String first = cursor.identifier();
        if (!cursor.acceptSymbol(".")) {
            return ColumnName.of(first);
        }
        String second = cursor.identifier();
        return cursor.acceptSymbol(".")
                ? new ColumnName(Optional.of(first), Optional.of(second), cursor.identifier())
                : new ColumnName(Optional.empty(), Optional.of(first), second);
    }

    /** {@code column->'$.path'}. */
    private Expression withPath(ColumnName column) {
        BinaryOperator operator;
        if (cursor.acceptSymbol("->")) {
            operator = BinaryOperator.JSON_EXTRACT;
        } else if (cursor.acceptSymbol("->>")) {
            operator = BinaryOperator.JSON_EXTRACT_UNQUOTED;
        } else {
            return column;
        }
        if (cursor.kind() != TokenKind.STRING) {
            throw cursor.syntaxError();
        }
        return new Binary(operator, column, string(cursor.position(), Optional.empty()));
    }

    // ---- variables and symbols

    private Expression userVariable() {
        String name = cursor.take();
        if (!cursor.acceptSymbol(":=")) {
            return new UserVariable(name);
        }
        int outer = cursor.enter();
        Expression value = expressions.expression();
        cursor.leave(outer);
        return new AssignUserVariable(name, value);
    }

    private Expression symbol() {
        return switch (cursor.current().word()) {
            case "(" -> new Parentheses(cursor, expressions).value();
            case "@@" -> systemVariable();
            case "{" -> escape();
            default -> throw cursor.syntaxError();
        };
    }

    /** At {@code @@}. */
    SystemVariable systemVariable() {
        cursor.expectSymbol("@@");
        String first = variableName();
        if (!cursor.acceptSymbol(".")) {
            return new SystemVariable(Optional.empty(), Optional.empty(), first);
        }
        VariableScope scope = SCOPES.get(first.toUpperCase(Locale.ROOT));
        String second = cursor.identifier();
        if (scope == null) {
            return new SystemVariable(Optional.empty(), Optional.of(first), second);
        }
        return cursor.acceptSymbol(".")
                ? new SystemVariable(Optional.of(scope), Optional.of(second), cursor.identifier())
                : new SystemVariable(Optional.of(scope), Optional.empty(), second);
    }

    /** Directly behind the signs; a reserved word is none even with a point behind it. */
    private String variableName() {
        boolean apart = cursor.position() != cursor.previousEnd();
        boolean word = cursor.kind() == TokenKind.WORD;
        if (word && !apart && cursor.value().equalsIgnoreCase("DEFAULT")) {
            return cursor.take();
        }
        if (apart || word && Keywords.isReserved(cursor.value())) {
            throw cursor.syntaxError();
        }
        return cursor.identifier();
    }

    /** ODBC: {@code {d '2024-01-01'}}, {@code {fn NOW()}}; other words have no effect. */
    private Expression escape() {
        int start = cursor.position();
        cursor.advance();
        String word = cursor.identifier().toLowerCase(Locale.ROOT);
        int outer = cursor.enter();
        Expression inside = expressions.expression();
        cursor.leave(outer);
        cursor.expectSymbol("}");
        if (inside instanceof StringLiteral string) {
            SourceSpan source = new SourceSpan(start, cursor.previousEnd());
            switch (word) {
                case "d" -> {
                    return new TemporalLiteral(TemporalKind.DATE, string.value(), source);
                }
                case "t" -> {
                    return new TemporalLiteral(TemporalKind.TIME, string.value(), source);
                }
                case "ts" -> {
                    return new TemporalLiteral(TemporalKind.TIMESTAMP, string.value(), source);
                }
                default -> {}
            }
        }
        return inside;
    }
}
