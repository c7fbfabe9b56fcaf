package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.AccountStatement;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.SetItem;
import io.hearth.sql.syntax.SetItem.SetCharacterSet;
import io.hearth.sql.syntax.SetItem.SetNames;
import io.hearth.sql.syntax.SetItem.SetUserVariable;
import io.hearth.sql.syntax.SetItem.SetVariable;
import io.hearth.sql.syntax.SetItem.Value;
import io.hearth.sql.syntax.SetStatement.AccessMode;
import io.hearth.sql.syntax.SetStatement.Isolation;
import io.hearth.sql.syntax.SetStatement.Reset;
import io.hearth.sql.syntax.SetStatement.ResetOption;
import io.hearth.sql.syntax.SetStatement.ResetPersist;
import io.hearth.sql.syntax.SetStatement.Set;
import io.hearth.sql.syntax.SetStatement.SetForStatement;
import io.hearth.sql.syntax.SetStatement.SetResourceGroup;
import io.hearth.sql.syntax.SetStatement.SetTransaction;
import io.hearth.sql.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SET and RESET. */
final class SetStatements {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;

    /** The last scope keyword: it holds for the items after it that have none. */
    private Optional<VariableScope> lastScope = Optional.empty();

    SetStatements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("SET", grammar -> new SetStatements(grammar).set());
        parsers.put("RESET", grammar -> new SetStatements(grammar).reset());
    }

    private Statement set() {
        cursor.expect("SET");
        if (atAssignment(1)) {
            return items();
        }
        if (cursor.accept("TRANSACTION")) {
            return transaction(Optional.empty());
        }
        if (cursor.accept("PASSWORD")) {
            return password();
        }
        if (cursor.accept("ROLE")) {
            return new AccountStatement.SetRole(new Roles(clauses).afterSetRole(cursor));
        }
        if (cursor.accept("DEFAULT", "ROLE")) {
            return defaultRole();
        }
        if (cursor.accept("RESOURCE", "GROUP")) {
            return resourceGroup();
        }
        if (cursor.accept("STATEMENT")) {
            return forStatement();
        }
        return items();
    }

    /** PASSWORD is the one word that means something else also before the sign. */
    private boolean atAssignment(int distance) {
        return !cursor.at("PASSWORD")
                && (cursor.peekAtSymbol(distance, "=") || cursor.peekAtSymbol(distance, ":="));
    }

    private Statement items() {
        Optional<VariableScope> scope = clauses.scope();
        if (scope.isPresent() && cursor.accept("TRANSACTION")) {
            return transaction(scope);
        }
        lastScope = scope;
        List<SetItem> items = new ArrayList<>();
        items.add(scope.isPresent() ? variable(scope) : item());
        while (cursor.acceptSymbol(",")) {
            items.add(item());
        }
        return new Set(items);
    }

    private SetItem item() {
        if (cursor.kind() == TokenKind.USER_VARIABLE) {
            String name = cursor.take();
            clauses.expectEquals();
            return new SetUserVariable(name, grammar.expressions().expression());
        }
        if (cursor.acceptSymbol("@@")) {
            return variable(prefixedScope());
        }
        Optional<VariableScope> scope = clauses.scope();
        if (scope.isPresent()) {
            lastScope = scope;
            return variable(scope);
        }
        if (cursor.accept("NAMES")) {
            return names();
        }
        if (clauses.acceptCharset()) {
            return new SetCharacterSet(charsetOrDefault());
        }
        return variable(lastScope);
    }

    /** {@code global.} and the like behind {@code @@}; a word before a point is never a keyword. */
    private Optional<VariableScope> prefixedScope() {
        if (!cursor.peekAtSymbol(1, ".") || cursor.kind() != TokenKind.WORD) {
            return Optional.empty();
        }
        Optional<VariableScope> scope =
                switch (cursor.value().toUpperCase(Locale.ROOT)) {
                    case "GLOBAL" -> Optional.of(VariableScope.GLOBAL);
                    case "SESSION", "LOCAL" -> Optional.of(VariableScope.SESSION);
                    case "PERSIST" -> Optional.of(VariableScope.PERSIST);
                    case "PERSIST_ONLY" -> Optional.of(VariableScope.PERSIST_ONLY);
                    default -> Optional.empty();
                };
        if (scope.isPresent()) {
            cursor.advance();
            cursor.advance();
        }
        return scope;
    }

    /** {@code [component.]name = value}. */
    SetVariable variable(Optional<VariableScope> scope) {
        if (clauses.atScope()) {
            throw cursor.syntaxError();
        }
        String name = cursor.identifier();
        Optional<String> component = Optional.empty();
        if (cursor.acceptSymbol(".")) {
            component = Optional.of(name);
            name = cursor.identifier();
        }
        clauses.expectEquals();
        return new SetVariable(scope, component, name, value());
    }

    private Value value() {
        if (cursor.at("DEFAULT") && !cursor.peekAtSymbol(1, "(")) {
            cursor.advance();
            return new Value.Default();
        }
        if (cursor.at("ON") || cursor.at("ALL") || cursor.at("SYSTEM")) {
            return new Value.Word(cursor.take());
        }
        if ((cursor.at("BINARY") || cursor.at("ROW")) && clauses.endsItem(1)) {
            return new Value.Word(cursor.take());
        }
        Expression expression = grammar.expressions().expression();
        return expression instanceof ColumnName column
                        && column.table().isEmpty()
                        && column.schema().isEmpty()
                ? new Value.Word(column.name())
                : new Value.Computed(expression);
    }

    private SetNames names() {
        Optional<String> charset = charsetOrDefault();
        Optional<String> collation =
                charset.isPresent() && cursor.accept("COLLATE")
                        ? Optional.of(clauses.charsetName())
                        : Optional.empty();
        return new SetNames(charset, collation);
    }

    private Optional<String> charsetOrDefault() {
        return cursor.accept("DEFAULT") ? Optional.empty() : Optional.of(clauses.charsetName());
    }

    // ---- what stands alone

    private Statement transaction(Optional<VariableScope> scope) {
        Optional<Isolation> isolation = Optional.empty();
        Optional<AccessMode> accessMode = Optional.empty();
        do {
            if (isolation.isEmpty() && cursor.accept("ISOLATION")) {
                cursor.expect("LEVEL");
                isolation = Optional.of(isolation());
            } else if (accessMode.isEmpty() && cursor.accept("READ")) {
                accessMode = Optional.of(accessMode());
            } else {
                throw cursor.syntaxError();
            }
        } while (cursor.acceptSymbol(","));
        return new SetTransaction(scope, isolation, accessMode);
    }

    private Isolation isolation() {
        if (cursor.accept("SERIALIZABLE")) {
            return Isolation.SERIALIZABLE;
        }
        if (cursor.accept("REPEATABLE")) {
            cursor.expect("READ");
            return Isolation.REPEATABLE_READ;
        }
        cursor.expect("READ");
        return "COMMITTED".equals(cursor.expectAny("COMMITTED", "UNCOMMITTED"))
                ? Isolation.READ_COMMITTED
                : Isolation.READ_UNCOMMITTED;
    }

    /** Behind READ. */
    private AccessMode accessMode() {
        return "ONLY".equals(cursor.expectAny("ONLY", "WRITE"))
                ? AccessMode.READ_ONLY
                : AccessMode.READ_WRITE;
    }

    private Statement password() {
        Optional<AccountName> account =
                cursor.accept("FOR") ? Optional.of(clauses.account()) : Optional.empty();
        Optional<String> password = Optional.empty();
        if (cursor.accept("TO")) {
            cursor.expect("RANDOM");
        } else {
            clauses.expectEquals();
            password = Optional.of(cursor.stringLiteral());
        }
        Optional<String> current =
                cursor.accept("REPLACE") ? Optional.of(cursor.stringLiteral()) : Optional.empty();
        boolean retain = cursor.accept("RETAIN");
        if (retain) {
            cursor.expect("CURRENT", "PASSWORD");
        }
        return new AccountStatement.SetPassword(account, password, current, retain);
    }

    private Statement defaultRole() {
        AccountStatement.Roles roles = new Roles(clauses).noneAllOrNamed(cursor);
        cursor.expect("TO");
        return new AccountStatement.SetDefaultRole(false, roles, clauses.accounts());
    }

    private Statement resourceGroup() {
        String name = cursor.identifier();
        List<Long> threads =
                cursor.accept("FOR") ? cursor.commaList(cursor::unsignedNumber) : List.of();
        return new SetResourceGroup(name, threads);
    }

    private Statement forStatement() {
        List<SetVariable> variables = cursor.commaList(() -> variable(Optional.empty()));
        cursor.expect("FOR");
        return new SetForStatement(variables, clauses.nestedStatement());
    }

    // ---- RESET

    private Statement reset() {
        cursor.expect("RESET");
        if (cursor.accept("PERSIST")) {
            return resetPersist();
        }
        ResetBuilder builder = new ResetBuilder();
        do {
            resetOption(builder);
        } while (cursor.acceptSymbol(","));
        return new Reset(builder.options, builder.all, builder.number, builder.channel);
    }

    private Statement resetPersist() {
        boolean ifExists = clauses.ifExists();
        if (!ifExists && !cursor.atIdentifier()) {
            return new ResetPersist(false, Optional.empty());
        }
        String name = cursor.identifier();
        if (cursor.acceptSymbol(".")) {
            name += "." + cursor.identifier();
        }
        return new ResetPersist(ifExists, Optional.of(name));
    }

    private void resetOption(ResetBuilder builder) {
        if (cursor.accept("QUERY")) {
            cursor.expect("CACHE");
            builder.options.add(ResetOption.QUERY_CACHE);
        } else if (cursor.accept("REPLICA")) {
            builder.options.add(ResetOption.REPLICA);
            builder.all = cursor.accept("ALL");
            builder.channel = clauses.channel();
        } else {
            cursor.expect("BINARY", "LOGS", "AND", "GTIDS");
            builder.options.add(ResetOption.BINARY_LOGS_AND_GTIDS);
            if (cursor.accept("TO")) {
                builder.number = Optional.of(cursor.unsignedNumber());
            }
        }
    }

    /** What RESET has said so far. */
    private static final class ResetBuilder {
        private final List<ResetOption> options = new ArrayList<>();
        private boolean all;
        private Optional<Long> number = Optional.empty();
        private Optional<String> channel = Optional.empty();
    }
}
