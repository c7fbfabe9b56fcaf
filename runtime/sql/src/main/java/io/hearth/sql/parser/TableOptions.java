package io.hearth.sql.parser;

import io.hearth.sql.lexer.Token;
import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.TableOption.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options {@code NAME [=] value} of tables, partitions, columns, indexes and tablespaces. An
 * unknown name is an option that the engine defines, when {@code =} follows; keywords have to be
 * quoted for that.
 */
final class TableOptions {
    /** What values an option takes. */
    private enum Form {
        TEXT,
        NUMBER,
        NUMBER_OR_DEFAULT,
        SIZE,
        WORD,
        WORD_OR_TEXT,
        ENGINE_OR_NULL
    }

    private static final Map<String, Form> TABLE =
            Map.ofEntries(
                    Map.entry("ENGINE", Form.WORD_OR_TEXT),
                    Map.entry("SECONDARY_ENGINE", Form.ENGINE_OR_NULL),
                    Map.entry("AUTO_INCREMENT", Form.NUMBER),
                    Map.entry("AVG_ROW_LENGTH", Form.NUMBER),
                    Map.entry("MAX_ROWS", Form.NUMBER),
                    Map.entry("MIN_ROWS", Form.NUMBER),
                    Map.entry("CHECKSUM", Form.NUMBER),
                    Map.entry("TABLE_CHECKSUM", Form.NUMBER),
                    Map.entry("DELAY_KEY_WRITE", Form.NUMBER),
                    Map.entry("KEY_BLOCK_SIZE", Form.NUMBER),
                    Map.entry("PACK_KEYS", Form.NUMBER_OR_DEFAULT),
                    Map.entry("STATS_AUTO_RECALC", Form.NUMBER_OR_DEFAULT),
                    Map.entry("STATS_PERSISTENT", Form.NUMBER_OR_DEFAULT),
                    Map.entry("STATS_SAMPLE_PAGES", Form.NUMBER_OR_DEFAULT),
                    Map.entry("AUTOEXTEND_SIZE", Form.SIZE),
                    Map.entry("COMMENT", Form.TEXT),
                    Map.entry("COMPRESSION", Form.TEXT),
                    Map.entry("CONNECTION", Form.TEXT),
                    Map.entry("ENCRYPTION", Form.TEXT),
                    Map.entry("ENGINE_ATTRIBUTE", Form.TEXT),
                    Map.entry("SECONDARY_ENGINE_ATTRIBUTE", Form.TEXT),
                    Map.entry("PASSWORD", Form.TEXT),
                    Map.entry("INSERT_METHOD", Form.WORD),
                    Map.entry("ROW_FORMAT", Form.WORD),
                    Map.entry("TABLESPACE", Form.WORD_OR_TEXT),
                    Map.entry("STORAGE", Form.WORD));

    private static final Map<String, Form> PARTITION =
            Map.of(
                    "ENGINE", Form.WORD_OR_TEXT,
                    "MAX_ROWS", Form.NUMBER,
                    "MIN_ROWS", Form.NUMBER,
                    "NODEGROUP", Form.NUMBER,
                    "COMMENT", Form.TEXT,
                    "TABLESPACE", Form.WORD_OR_TEXT);

    private static final Map<String, Form> COLUMN =
            Map.of("ENGINE_ATTRIBUTE", Form.TEXT, "SECONDARY_ENGINE_ATTRIBUTE", Form.TEXT);

    private static final Map<String, Form> INDEX =
            Map.of(
                    "KEY_BLOCK_SIZE", Form.NUMBER,
                    "COMMENT", Form.TEXT,
                    "ENGINE_ATTRIBUTE", Form.TEXT,
                    "SECONDARY_ENGINE_ATTRIBUTE", Form.TEXT);

    private static final Map<String, Form> TABLESPACE =
            Map.ofEntries(
                    Map.entry("INITIAL_SIZE", Form.SIZE),
                    Map.entry("AUTOEXTEND_SIZE", Form.SIZE),
                    Map.entry("MAX_SIZE", Form.SIZE),
                    Map.entry("EXTENT_SIZE", Form.SIZE),
                    Map.entry("UNDO_BUFFER_SIZE", Form.SIZE),
                    Map.entry("REDO_BUFFER_SIZE", Form.SIZE),
                    Map.entry("FILE_BLOCK_SIZE", Form.SIZE),
                    Map.entry("NODEGROUP", Form.NUMBER),
                    Map.entry("ENGINE", Form.WORD_OR_TEXT),
                    Map.entry("COMMENT", Form.TEXT),
                    Map.entry("ENCRYPTION", Form.TEXT),
                    Map.entry("ENGINE_ATTRIBUTE", Form.TEXT));

    private final TokenCursor cursor;
    private final Clauses clauses;

    TableOptions(TokenCursor cursor, Clauses clauses) {
        this.cursor = cursor;
        this.clauses = clauses;
    }

    // ---- tables

    /** Options with or without commas between them. */
    List<TableOption> table() {
        List<TableOption> options = new ArrayList<>();
        Optional<TableOption> option = tableOption();
        while (option.isPresent()) {
            options.add(option.get());
            cursor.acceptSymbol(",");
            option = tableOption();
        }
        return options;
    }

    Optional<TableOption> tableOption() {
        if (cursor.at("DEFAULT") || cursor.at("COLLATE") || atCharset()) {
            return charset();
        }
        if (cursor.at("UNION")) {
            return union();
        }
        if (cursor.accept("START", "TRANSACTION")) {
            return Optional.of(new TableOption("START TRANSACTION", new Value.None()));
        }
        Optional<TableOption> directory = directory();
        if (directory.isPresent()) {
            return directory;
        }
        Optional<TableOption> known = known(TABLE);
        return known.isPresent() ? known : unknown();
    }

    private boolean atCharset() {
        return cursor.at("CHARSET") || cursor.at("CHARACTER", "SET") || cursor.at("CHAR", "SET");
    }

    private Optional<TableOption> charset() {
        cursor.accept("DEFAULT");
        String name = "COLLATE";
        if (!cursor.accept("COLLATE")) {
            if (!clauses.acceptCharset()) {
                throw cursor.syntaxError();
            }
            name = "CHARACTER SET";
        }
        clauses.optionalEquals();
        return Optional.of(
                new TableOption(
                        name,
                        cursor.at("DEFAULT") ? keyword() : new Value.Word(clauses.charsetName())));
    }

    private Optional<TableOption> union() {
        cursor.advance();
        clauses.optionalEquals();
        cursor.expectSymbol("(");
        List<ObjectName> tables = cursor.atSymbol(")") ? List.of() : clauses.tableList();
        cursor.expectSymbol(")");
        return Optional.of(new TableOption("UNION", new Value.Tables(tables)));
    }

    private Optional<TableOption> directory() {
        for (String what : List.of("DATA", "INDEX")) {
            if (cursor.accept(what, "DIRECTORY")) {
                clauses.optionalEquals();
                return Optional.of(
                        new TableOption(
                                what + " DIRECTORY", new Value.Text(cursor.stringLiteral())));
            }
        }
        return Optional.empty();
    }

    // ---- other things

    List<TableOption> partition() {
        List<TableOption> options = new ArrayList<>();
        Optional<TableOption> option = partitionOption();
        while (option.isPresent()) {
            options.add(option.get());
            option = partitionOption();
        }
        return options;
    }

    private Optional<TableOption> partitionOption() {
        if (cursor.at("STORAGE", "ENGINE")) {
            cursor.advance();
        }
        Optional<TableOption> directory = directory();
        return directory.isPresent() ? directory : known(PARTITION);
    }

    Optional<TableOption> index() {
        Optional<TableOption> known = known(INDEX);
        return known.isPresent() ? known : unknown();
    }

    Optional<TableOption> column() {
        Optional<TableOption> known = known(COLUMN);
        return known.isPresent() ? known : unknown();
    }

    /** Also WAIT and NO_WAIT, which say nothing. */
    List<TableOption> tablespace() {
        List<TableOption> options = new ArrayList<>();
        while (true) {
            if (cursor.acceptAny("WAIT", "NO_WAIT").isEmpty()) {
                cursor.accept("STORAGE");
                Optional<TableOption> option = known(TABLESPACE);
                if (option.isEmpty()) {
                    return options;
                }
                options.add(option.get());
            }
            cursor.acceptSymbol(",");
        }
    }

    // ---- values

    private Optional<TableOption> known(Map<String, Form> names) {
        Token token = cursor.current();
        String name = token.kind() == TokenKind.WORD ? token.word() : null;
        Form form = name == null ? null : names.get(name);
        if (form == null) {
            return Optional.empty();
        }
        cursor.advance();
        clauses.optionalEquals();
        return Optional.of(new TableOption(name, value(form)));
    }

    private Value value(Form form) {
        return switch (form) {
            case TEXT -> new Value.Text(cursor.stringLiteral());
            case NUMBER -> new Value.Number(clauses.number());
            case NUMBER_OR_DEFAULT ->
                    cursor.at("DEFAULT") ? keyword() : new Value.Number(clauses.number());
            case SIZE ->
                    cursor.kind() == TokenKind.WORD ? size() : new Value.Number(clauses.number());
            case WORD -> cursor.at("DEFAULT") ? keyword() : new Value.Word(cursor.identifier());
            case WORD_OR_TEXT -> new Value.Word(cursor.identifierOrString());
            case ENGINE_OR_NULL ->
                    cursor.at("NULL") ? keyword() : new Value.Word(cursor.identifierOrString());
        };
    }

    private Value keyword() {
        return new Value.Keyword(cursor.take());
    }

    /** {@code 16M}: a word of digits and a letter. */
    private Value size() {
        String word = cursor.value();
        if (!word.matches("[0-9]+[kKmMgG]")) {
            throw cursor.syntaxError();
        }
        return keyword();
    }

    /** {@code name = value} of the engine's own. */
    private Optional<TableOption> unknown() {
        boolean keyword = cursor.current().word() != null;
        if (keyword || !cursor.atIdentifier() || !cursor.peekAtSymbol(1, "=")) {
            return Optional.empty();
        }
        String name = cursor.take();
        cursor.advance();
        Value value =
                switch (cursor.kind()) {
                    case STRING -> new Value.Text(cursor.take());
                    case INTEGER, HEX -> new Value.Number(clauses.number());
                    default ->
                            cursor.at("DEFAULT") || cursor.at("ON")
                                    ? keyword()
                                    : new Value.Word(cursor.identifier());
                };
        return Optional.of(new TableOption(name, value));
    }
}
