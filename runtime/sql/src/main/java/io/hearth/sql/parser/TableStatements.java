package io.hearth.sql.parser;

import io.hearth.sql.syntax.DataStatement.DuplicateHandling;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Partitioning;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableElement;
import io.hearth.sql.syntax.TableElement.IndexOption;
import io.hearth.sql.syntax.TableElement.KeyKind;
import io.hearth.sql.syntax.TableElement.KeyPart;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.TableStatement.CreateIndex;
import io.hearth.sql.syntax.TableStatement.CreateTable;
import io.hearth.sql.syntax.TableStatement.CreateTableLike;
import io.hearth.sql.syntax.TableStatement.DropIndex;
import io.hearth.sql.syntax.TableStatement.DropTables;
import io.hearth.sql.syntax.TableStatement.ImportTable;
import io.hearth.sql.syntax.TableStatement.Online;
import io.hearth.sql.syntax.TableStatement.RenameTables;
import io.hearth.sql.syntax.TableStatement.Renaming;
import io.hearth.sql.syntax.TableStatement.TruncateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE TABLE, CREATE INDEX and the short statements about tables. */
final class TableStatements {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;
    private final TableOptions options;
    private final TableElements elements;

    TableStatements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
        this.options = new TableOptions(cursor, clauses);
        this.elements = new TableElements(grammar, clauses, options);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("RENAME", TableStatements::rename);
        parsers.put("TRUNCATE", grammar -> new TableStatements(grammar).truncate());
        parsers.put("IMPORT", grammar -> new TableStatements(grammar).importTable());
    }

    // ---- CREATE TABLE

    /** Behind CREATE [TEMPORARY] TABLE. */
    Statement createTable(boolean temporary) {
        boolean ifNotExists = clauses.ifNotExists();
        ObjectName table = cursor.objectName();
        if (cursor.accept("LIKE")) {
            return new CreateTableLike(temporary, ifNotExists, table, cursor.objectName());
        }
        if (cursor.atSymbol("(") && cursor.peekAt(1, "LIKE")) {
            cursor.advance();
            cursor.advance();
            ObjectName like = cursor.objectName();
            cursor.expectSymbol(")");
            return new CreateTableLike(temporary, ifNotExists, table, like);
        }
        List<TableElement> list =
                cursor.atSymbol("(") && !isQueryInParentheses()
                        ? cursor.parenthesisedList(elements::element)
                        : List.of();
        List<TableOption> tableOptions = options.table();
        Optional<Partitioning> partitioning = new Partitions(grammar, options).optional();
        Optional<DuplicateHandling> duplicates =
                cursor.acceptAny("REPLACE", "IGNORE").map(DuplicateHandling::valueOf);
        Optional<Query> query = query(duplicates.isPresent());
        return new CreateTable(
                temporary, ifNotExists, table, list, tableOptions, partitioning, duplicates, query);
    }

    private boolean isQueryInParentheses() {
        return cursor.peekAtSymbol(1, "(")
                || cursor.peekAt(1, "SELECT")
                || cursor.peekAt(1, "WITH")
                || cursor.peekAt(1, "TABLE")
                || cursor.peekAt(1, "VALUES");
    }

    private Optional<Query> query(boolean needed) {
        boolean as = cursor.accept("AS");
        if (as || needed || cursor.atSymbol("(") || grammar.queries().atQuery()) {
            return Optional.of(grammar.queries().queryExpression());
        }
        return Optional.empty();
    }

    // ---- indexes

    /** Behind CREATE [UNIQUE | FULLTEXT | SPATIAL] INDEX. */
    Statement createIndex(KeyKind kind) {
        String name = cursor.identifier();
        List<IndexOption> indexOptions = new ArrayList<>();
        if (kind == KeyKind.PLAIN || kind == KeyKind.UNIQUE) {
            elements.using().ifPresent(indexOptions::add);
        }
        cursor.expect("ON");
        ObjectName table = cursor.objectName();
        List<KeyPart> parts = elements.parts();
        List<IndexOption> behind = new ArrayList<>();
        Online online = online(() -> behind.addAll(elements.options(kind)));
        indexOptions.addAll(behind);
        return new CreateIndex(kind, name, table, parts, indexOptions, online);
    }

    /** Behind DROP INDEX. */
    Statement dropIndex() {
        String name = cursor.identifier();
        cursor.expect("ON");
        ObjectName table = cursor.objectName();
        return new DropIndex(name, table, online(() -> {}));
    }

    /** ALGORITHM and LOCK in any order, with something before. */
    private Online online(Runnable before) {
        before.run();
        Optional<String> algorithm = Optional.empty();
        Optional<String> lock = Optional.empty();
        while (true) {
            if (algorithm.isEmpty() && cursor.at("ALGORITHM")) {
                algorithm = Optional.of(algorithm(cursor, clauses));
            } else if (lock.isEmpty() && cursor.at("LOCK")) {
                lock = Optional.of(lock(cursor, clauses));
            } else {
                return new Online(algorithm, lock);
            }
        }
    }

    static String algorithm(TokenCursor cursor, Clauses clauses) {
        cursor.expect("ALGORITHM");
        clauses.optionalEquals();
        return cursor.expectAny("DEFAULT", "INSTANT", "INPLACE", "COPY");
    }

    static String lock(TokenCursor cursor, Clauses clauses) {
        cursor.expect("LOCK");
        clauses.optionalEquals();
        return cursor.expectAny("DEFAULT", "NONE", "SHARED", "EXCLUSIVE");
    }

    // ---- short ones

    /** Behind DROP [TEMPORARY] TABLE. */
    Statement dropTables(boolean temporary) {
        boolean ifExists = clauses.ifExists();
        List<ObjectName> tables = clauses.tableList();
        return new DropTables(temporary, ifExists, tables, clauses.dropBehaviour());
    }

    private static Statement rename(Grammar grammar) {
        TokenCursor cursor = grammar.cursor();
        cursor.expect("RENAME");
        if (cursor.accept("USER")) {
            return new AccountStatements(grammar).renameUser();
        }
        new Clauses(grammar).expectTable();
        return new RenameTables(
                cursor.commaList(
                        () -> {
                            ObjectName from = cursor.objectName();
                            cursor.expect("TO");
                            return new Renaming(from, cursor.objectName());
                        }));
    }

    private Statement truncate() {
        cursor.expect("TRUNCATE");
        cursor.accept("TABLE");
        return new TruncateTable(cursor.objectName());
    }

    private Statement importTable() {
        cursor.expect("IMPORT", "TABLE", "FROM");
        return new ImportTable(cursor.commaList(cursor::stringLiteral));
    }
}
