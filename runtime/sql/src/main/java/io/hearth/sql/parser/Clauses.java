package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal.NumberKind;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Reference.Parameter;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.ShowFilter;
import io.hearth.sql.syntax.SourceSpan;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableStatement.DropBehaviour;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Small clauses that many statements have. Used by one thread, for one statement. */
final class Clauses {
    private static final String[] SCOPES = {
        "GLOBAL", "SESSION", "LOCAL", "PERSIST", "PERSIST_ONLY"
    };

    private final Grammar grammar;
    private final TokenCursor cursor;

    Clauses(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    boolean ifExists() {
        if (!cursor.accept("IF")) {
            return false;
        }
        cursor.expect("EXISTS");
        return true;
    }

    boolean ifNotExists() {
        if (!cursor.accept("IF")) {
            return false;
        }
        cursor.expect("NOT", "EXISTS");
        return true;
    }

    void optionalEquals() {
        if (!cursor.acceptSymbol("=")) {
            cursor.acceptSymbol(":=");
        }
    }

    void expectEquals() {
        if (!cursor.acceptSymbol("=")) {
            cursor.expectSymbol(":=");
        }
    }

    /** {@code [FROM | IN] schema}. */
    Optional<String> fromSchema() {
        return cursor.acceptAny("FROM", "IN").map(word -> cursor.identifier());
    }

    /** {@code LIKE 'pattern'} or {@code WHERE condition}. */
    Optional<ShowFilter> filter() {
        if (cursor.accept("LIKE")) {
            return Optional.of(new ShowFilter.Like(cursor.stringLiteral()));
        }
        if (cursor.accept("WHERE")) {
            return Optional.of(new ShowFilter.Where(grammar.expressions().expression()));
        }
        return Optional.empty();
    }

    /** The word before VARIABLES, STATUS, TRANSACTION and the names of variables. */
    Optional<VariableScope> scope() {
        return cursor.acceptAny(SCOPES).map(Clauses::scopeOf);
    }

    /** Whether such a word stands here; none of them can be the name of a variable. */
    boolean atScope() {
        return Arrays.stream(SCOPES).anyMatch(word -> cursor.at(word));
    }

    static VariableScope scopeOf(String word) {
        return "LOCAL".equals(word) ? VariableScope.SESSION : VariableScope.valueOf(word);
    }

    Optional<String> channel() {
        return cursor.accept("FOR", "CHANNEL")
                ? Optional.of(cursor.stringLiteral())
                : Optional.empty();
    }

    /** {@code user[@host]} or CURRENT_USER. */
    AccountName account() {
        if (cursor.accept("CURRENT_USER")) {
            if (cursor.acceptSymbol("(")) {
                cursor.expectSymbol(")");
            }
            return AccountName.CURRENT_USER;
        }
        String user = cursor.identifierOrString();
        String host =
                cursor.kind() == TokenKind.USER_VARIABLE
                        ? cursor.take().toLowerCase(Locale.ROOT)
                        : "%";
        return new AccountName(Optional.of(user), host);
    }

    List<AccountName> accounts() {
        return cursor.commaList(this::account);
    }

    /** CHARACTER SET, CHAR SET or CHARSET. */
    boolean acceptCharset() {
        return cursor.accept("CHARACTER", "SET")
                || cursor.accept("CHAR", "SET")
                || cursor.accept("CHARSET");
    }

    /** The name of a character set or collation: a word, a string or BINARY. */
    String charsetName() {
        return cursor.at("BINARY") ? cursor.take() : cursor.identifierOrString();
    }

    /** An integer, also written hexadecimally. */
    BigInteger number() {
        if (cursor.kind() == TokenKind.HEX) {
            BigInteger number = new BigInteger("0" + cursor.value(), 16);
            if (number.bitLength() > Long.SIZE) {
                throw cursor.syntaxError();
            }
            cursor.advance();
            return number;
        }
        return new BigInteger(Long.toUnsignedString(cursor.unsignedNumber()));
    }

    Optional<DropBehaviour> dropBehaviour() {
        return cursor.acceptAny("RESTRICT", "CASCADE").map(DropBehaviour::valueOf);
    }

    List<ObjectName> tableList() {
        return cursor.commaList(cursor::objectName);
    }

    /** TABLE or TABLES. */
    void expectTable() {
        cursor.expectAny("TABLE", "TABLES");
    }

    /** {@code NO_WRITE_TO_BINLOG} or {@code LOCAL}. */
    boolean local() {
        return cursor.acceptAny("NO_WRITE_TO_BINLOG", "LOCAL").isPresent();
    }

    /** A user variable's name, without the sign. */
    String userVariable() {
        if (cursor.kind() != TokenKind.USER_VARIABLE) {
            throw cursor.syntaxError();
        }
        return cursor.take();
    }

    /** A statement inside another one. */
    Statement nestedStatement() {
        int outer = cursor.enter();
        Statement statement = grammar.statement();
        cursor.leave(outer);
        return statement;
    }

    /** {@code [LIMIT [offset,] count]}, also with OFFSET. */
    Optional<Limit> limit() {
        if (!cursor.accept("LIMIT")) {
            return Optional.empty();
        }
        Expression first = limitNumber();
        if (cursor.acceptSymbol(",")) {
            return Optional.of(new Limit(limitNumber(), Optional.of(first)));
        }
        return Optional.of(
                new Limit(
                        first,
                        cursor.accept("OFFSET") ? Optional.of(limitNumber()) : Optional.empty()));
    }

    private Expression limitNumber() {
        if (cursor.kind() == TokenKind.PARAMETER) {
            return new Parameter(cursor.takeParameter());
        }
        if (cursor.kind() != TokenKind.INTEGER) {
            throw cursor.syntaxError();
        }
        int start = cursor.position();
        String digits = cursor.take();
        return new NumberLiteral(
                digits, NumberKind.INTEGER, new SourceSpan(start, cursor.previousEnd()));
    }

    /** Whether nothing but the end of the statement or of the item can follow the next token. */
    boolean endsItem(int distance) {
        return cursor.peek(distance).kind() == TokenKind.END
                || cursor.peekAtSymbol(distance, ",")
                || cursor.peekAtSymbol(distance, ";")
                || cursor.peekAtSymbol(distance, ")")
                || cursor.peekAt(distance, "FOR");
    }
}
