package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.ShowFilter;
import io.hearth.sql.syntax.ShowStatement;
import io.hearth.sql.syntax.ShowStatement.CreateKind;
import io.hearth.sql.syntax.ShowStatement.EngineReport;
import io.hearth.sql.syntax.ShowStatement.ProfileType;
import io.hearth.sql.syntax.ShowStatement.RoutineKind;
import io.hearth.sql.syntax.ShowStatement.SchemaList;
import io.hearth.sql.syntax.SourcePlace;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SHOW. */
final class ShowStatements {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;

    private ShowStatements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("SHOW", grammar -> new ShowStatements(grammar).show());
    }

    private ShowStatement show() {
        cursor.expect("SHOW");
        if (cursor.accept("CREATE")) {
            return create();
        }
        if (cursor.at("EXTENDED") || cursor.at("FULL")) {
            return extendedOrFull();
        }
        if (isCount()) {
            return warningCount();
        }
        if (cursor.kind() == TokenKind.WORD && cursor.current().word() != null) {
            Optional<ShowStatement> known = byKeyword(cursor.current().word());
            if (known.isPresent()) {
                return known.get();
            }
        }
        SourcePlace place = cursor.place();
        String name = cursor.identifier();
        Optional<ShowFilter> filter = clauses.filter();
        if (!clauses.endsItem(0)) {
            throw TokenCursor.syntaxError(place);
        }
        return new ShowStatement.ShowPluginTable(name, filter, place);
    }

    private boolean isCount() {
        return cursor.at("COUNT") && cursor.peekAtSymbol(1, "(") && cursor.peekAtSymbol(2, "*");
    }

    /** Empty if the keyword begins no SHOW of the server's own; then the cursor has not moved. */
    private Optional<ShowStatement> byKeyword(String keyword) {
        return Optional.ofNullable(
                switch (keyword) {
                    case "PLUGINS" -> plugins();
                    case "VARIABLES", "STATUS", "GLOBAL", "SESSION", "LOCAL" -> variables();
                    case "DATABASES", "SCHEMAS" -> {
                        cursor.advance();
                        yield new ShowStatement.ShowDatabases(clauses.filter());
                    }
                    case "TABLES" -> tables(false, false);
                    case "TABLE" -> {
                        cursor.expect("TABLE", "STATUS");
                        yield schemaList(SchemaList.TABLE_STATUS);
                    }
                    case "OPEN" -> {
                        cursor.expect("OPEN", "TABLES");
                        yield schemaList(SchemaList.OPEN_TABLES);
                    }
                    case "TRIGGERS" -> {
                        cursor.advance();
                        yield schemaList(SchemaList.TRIGGERS);
                    }
                    case "EVENTS" -> {
                        cursor.advance();
                        yield schemaList(SchemaList.EVENTS);
                    }
                    case "COLUMNS", "FIELDS" -> columns(false, false);
                    case "INDEX", "INDEXES", "KEYS" -> index(false);
                    case "ENGINES", "STORAGE" -> engines();
                    case "ENGINE" -> engine();
                    case "CHARACTER", "CHAR", "CHARSET" -> characterSet();
                    case "COLLATION" -> {
                        cursor.advance();
                        yield new ShowStatement.ShowCollation(clauses.filter());
                    }
                    default -> serverKeyword(keyword);
                });
    }

    private ShowStatement serverKeyword(String keyword) {
        return switch (keyword) {
            case "PRIVILEGES" -> {
                cursor.advance();
                yield new ShowStatement.ShowPrivileges();
            }
            case "GRANTS" -> grants();
            case "PROCESSLIST" -> {
                cursor.advance();
                yield new ShowStatement.ShowProcesslist(false);
            }
            case "PROCEDURE", "FUNCTION" -> routine(RoutineKind.valueOf(keyword));
            case "WARNINGS", "ERRORS" -> {
                cursor.advance();
                yield new ShowStatement.ShowWarnings("ERRORS".equals(keyword), clauses.limit());
            }
            case "PROFILES" -> {
                cursor.advance();
                yield new ShowStatement.ShowProfiles();
            }
            case "PROFILE" -> profile();
            case "BINARY" -> binaryLogs();
            case "BINLOG", "RELAYLOG" -> logEvents("RELAYLOG".equals(keyword));
            case "REPLICAS" -> {
                cursor.advance();
                yield new ShowStatement.ShowReplicas();
            }
            case "REPLICA" -> {
                cursor.expect("REPLICA", "STATUS");
                yield new ShowStatement.ShowReplicaStatus(clauses.channel());
            }
            case "PARSE_TREE" -> {
                cursor.advance();
                yield new ShowStatement.ShowParseTree(clauses.nestedStatement());
            }
            default -> null;
        };
    }

    // ---- plugins and variables

    private ShowStatement plugins() {
        cursor.expect("PLUGINS");
        if (!cursor.accept("SONAME")) {
            return new ShowStatement.ShowPlugins(clauses.filter());
        }
        return cursor.kind() == TokenKind.STRING
                ? new ShowStatement.ShowPluginsSoname(
                        Optional.of(cursor.stringLiteral()), Optional.empty())
                : new ShowStatement.ShowPluginsSoname(Optional.empty(), clauses.filter());
    }

    private ShowStatement variables() {
        VariableScope scope =
                cursor.acceptAny("GLOBAL", "SESSION", "LOCAL")
                        .map(Clauses::scopeOf)
                        .orElse(VariableScope.SESSION);
        return "VARIABLES".equals(cursor.expectAny("VARIABLES", "STATUS"))
                ? new ShowStatement.ShowVariables(scope, clauses.filter())
                : new ShowStatement.ShowStatus(scope, clauses.filter());
    }

    // ---- schemas and tables

    private ShowStatement extendedOrFull() {
        boolean extended = cursor.accept("EXTENDED");
        boolean full = cursor.accept("FULL");
        if (cursor.at("TABLES")) {
            return tables(extended, full);
        }
        if (cursor.at("COLUMNS") || cursor.at("FIELDS")) {
            return columns(extended, full);
        }
        if (extended && !full) {
            return index(true);
        }
        if (full && !extended && cursor.accept("PROCESSLIST")) {
            return new ShowStatement.ShowProcesslist(true);
        }
        if (full && !extended && cursor.accept("TRIGGERS")) {
            return schemaList(SchemaList.FULL_TRIGGERS);
        }
        throw cursor.syntaxError();
    }

    private ShowStatement tables(boolean extended, boolean full) {
        cursor.expect("TABLES");
        Optional<String> schema = clauses.fromSchema();
        return new ShowStatement.ShowTables(extended, full, schema, clauses.filter());
    }

    private ShowStatement schemaList(SchemaList list) {
        Optional<String> schema = clauses.fromSchema();
        return new ShowStatement.ShowSchemaList(list, schema, clauses.filter());
    }

    private ShowStatement columns(boolean extended, boolean full) {
        cursor.expectAny("COLUMNS", "FIELDS");
        ObjectName table = fromTable();
        return new ShowStatement.ShowColumns(extended, full, table, clauses.filter());
    }

    private ShowStatement index(boolean extended) {
        cursor.expectAny("INDEX", "INDEXES", "KEYS");
        ObjectName table = fromTable();
        Optional<Expression> where =
                cursor.accept("WHERE")
                        ? Optional.of(grammar.expressions().expression())
                        : Optional.empty();
        return new ShowStatement.ShowIndex(extended, table, where);
    }

    /** {@code FROM [schema.]table [FROM schema]}; the last schema counts. */
    private ObjectName fromTable() {
        cursor.expectAny("FROM", "IN");
        ObjectName table = cursor.objectName();
        Optional<String> schema = clauses.fromSchema();
        return schema.isPresent() ? new ObjectName(schema, table.name()) : table;
    }

    private ShowStatement create() {
        if (cursor.accept("DATABASE") || cursor.accept("SCHEMA")) {
            boolean ifNotExists = clauses.ifNotExists();
            return new ShowStatement.ShowCreateDatabase(ifNotExists, cursor.identifier());
        }
        if (cursor.accept("USER")) {
            return new ShowStatement.ShowCreateUser(clauses.account());
        }
        CreateKind kind =
                CreateKind.valueOf(
                        cursor.expectAny(
                                "TABLE", "VIEW", "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT"));
        return new ShowStatement.ShowCreate(kind, cursor.objectName());
    }

    // ---- the server

    private ShowStatement engines() {
        cursor.accept("STORAGE");
        cursor.expect("ENGINES");
        return new ShowStatement.ShowEngines(clauses.filter());
    }

    private ShowStatement engine() {
        cursor.expect("ENGINE");
        Optional<String> engine =
                cursor.accept("ALL") ? Optional.empty() : Optional.of(cursor.identifierOrString());
        return new ShowStatement.ShowEngine(
                engine, EngineReport.valueOf(cursor.expectAny("STATUS", "MUTEX", "LOGS")));
    }

    private ShowStatement characterSet() {
        if (!clauses.acceptCharset()) {
            throw cursor.syntaxError();
        }
        return new ShowStatement.ShowCharacterSet(clauses.filter());
    }

    private ShowStatement grants() {
        cursor.expect("GRANTS");
        if (!cursor.accept("FOR")) {
            return new ShowStatement.ShowGrants(Optional.empty(), List.of());
        }
        return new ShowStatement.ShowGrants(
                Optional.of(clauses.account()),
                cursor.accept("USING") ? clauses.accounts() : List.of());
    }

    private ShowStatement routine(RoutineKind kind) {
        cursor.advance();
        return "STATUS".equals(cursor.expectAny("STATUS", "CODE"))
                ? new ShowStatement.ShowRoutineStatus(kind, clauses.filter())
                : new ShowStatement.ShowRoutineCode(kind, cursor.objectName());
    }

    /** {@code COUNT(*)}. */
    private ShowStatement warningCount() {
        cursor.expect("COUNT");
        cursor.expectSymbol("(");
        cursor.expectSymbol("*");
        cursor.expectSymbol(")");
        return new ShowStatement.ShowWarningCount(
                "ERRORS".equals(cursor.expectAny("WARNINGS", "ERRORS")));
    }

    private ShowStatement profile() {
        cursor.expect("PROFILE");
        Set<ProfileType> types = EnumSet.noneOf(ProfileType.class);
        if (!cursor.at("FOR") && !cursor.at("LIMIT") && !clauses.endsItem(0)) {
            types.addAll(cursor.commaList(this::profileType));
        }
        Optional<Long> query = Optional.empty();
        if (cursor.accept("FOR")) {
            cursor.expect("QUERY");
            query = Optional.of(cursor.unsignedNumber());
        }
        Optional<Limit> limit = clauses.limit();
        return new ShowStatement.ShowProfile(types, query, limit);
    }

    private ProfileType profileType() {
        String word =
                cursor.expectAny(
                        "ALL", "BLOCK", "CONTEXT", "CPU", "IPC", "MEMORY", "PAGE", "SOURCE",
                        "SWAPS");
        return switch (word) {
            case "BLOCK" -> {
                cursor.expect("IO");
                yield ProfileType.BLOCK_IO;
            }
            case "CONTEXT" -> {
                cursor.expect("SWITCHES");
                yield ProfileType.CONTEXT_SWITCHES;
            }
            case "PAGE" -> {
                cursor.expect("FAULTS");
                yield ProfileType.PAGE_FAULTS;
            }
            default -> ProfileType.valueOf(word);
        };
    }

    private ShowStatement binaryLogs() {
        cursor.expect("BINARY");
        if (cursor.accept("LOG")) {
            cursor.expect("STATUS");
            return new ShowStatement.ShowBinaryLogStatus();
        }
        cursor.expect("LOGS");
        return new ShowStatement.ShowBinaryLogs();
    }

    private ShowStatement logEvents(boolean relay) {
        cursor.advance();
        cursor.expect("EVENTS");
        Optional<String> file =
                cursor.accept("IN") ? Optional.of(cursor.stringLiteral()) : Optional.empty();
        Optional<Long> position =
                cursor.accept("FROM") ? Optional.of(cursor.unsignedNumber()) : Optional.empty();
        Optional<Limit> limit = clauses.limit();
        Optional<String> channel = relay ? clauses.channel() : Optional.empty();
        return new ShowStatement.ShowLogEvents(relay, file, position, limit, channel);
    }
}
