package io.hearth.sql.parser;

import static io.hearth.api.error.ErrorCode.ER_NOT_SUPPORTED_YET;

import io.hearth.api.error.ServerException;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.PhysicalStatement.Change;
import io.hearth.sql.syntax.SchemaStatement.ProgramKind;
import io.hearth.sql.syntax.SchemaStatement.ViewChange;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableElement.KeyKind;
import java.util.Map;
import java.util.Optional;

/** CREATE, ALTER and DROP: finds out of what. */
final class Definitions {
    private static final String[] STORED_PROGRAMS = {"PROCEDURE", "FUNCTION", "TRIGGER", "EVENT"};

    private final Grammar grammar;
    private final TokenCursor cursor;

    private Definitions(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("CREATE", grammar -> new Definitions(grammar).create());
        parsers.put("ALTER", grammar -> new Definitions(grammar).alter());
        parsers.put("DROP", grammar -> new Definitions(grammar).drop());
    }

    /** What the grammar of stored programs begins with. */
    static ServerException notSupported(String statement) {
        return ER_NOT_SUPPORTED_YET.toException(statement);
    }

    // ---- CREATE

    private Statement create() {
        cursor.expect("CREATE");
        if (cursor.accept("OR", "REPLACE")) {
            return cursor.accept("SPATIAL")
                    ? createSpatialReferenceSystem(true)
                    : createView(ViewChange.CREATE_OR_REPLACE, Optional.empty());
        }
        if (cursor.accept("DEFINER")) {
            return createDefined();
        }
        if (cursor.accept("TEMPORARY")) {
            cursor.expect("TABLE");
            return new TableStatements(grammar).createTable(true);
        }
        if (cursor.at("ALGORITHM") || cursor.at("SQL") || cursor.at("VIEW")) {
            return createView(ViewChange.CREATE, Optional.empty());
        }
        return createPlain();
    }

    private Statement createDefined() {
        cursor.expectSymbol("=");
        AccountName definer = new Clauses(grammar).account();
        Optional<String> program = cursor.acceptAny(STORED_PROGRAMS);
        if (program.isPresent()) {
            throw notSupported("CREATE " + program.get());
        }
        return createView(ViewChange.CREATE, Optional.of(definer));
    }

    private Statement createView(ViewChange change, Optional<AccountName> definer) {
        return new SchemaStatements(grammar).view(change, definer);
    }

    private Statement createSpatialReferenceSystem(boolean orReplace) {
        cursor.expect("REFERENCE", "SYSTEM");
        return new PhysicalStatements(grammar).createSpatialReferenceSystem(orReplace);
    }

    private Statement createPlain() {
        String word =
                cursor.expectAny(
                        "TABLE",
                        "INDEX",
                        "UNIQUE",
                        "FULLTEXT",
                        "SPATIAL",
                        "DATABASE",
                        "SCHEMA",
                        "USER",
                        "ROLE",
                        "FUNCTION",
                        "AGGREGATE",
                        "SERVER",
                        "UNDO",
                        "TABLESPACE",
                        "LOGFILE",
                        "RESOURCE",
                        "PROCEDURE",
                        "TRIGGER",
                        "EVENT");
        return switch (word) {
            case "TABLE" -> new TableStatements(grammar).createTable(false);
            case "INDEX" -> new TableStatements(grammar).createIndex(KeyKind.PLAIN);
            case "UNIQUE", "FULLTEXT" -> createIndex(KeyKind.valueOf(word));
            case "SPATIAL" ->
                    cursor.at("REFERENCE")
                            ? createSpatialReferenceSystem(false)
                            : createIndex(KeyKind.SPATIAL);
            case "DATABASE", "SCHEMA" -> new SchemaStatements(grammar).createSchema();
            case "USER" -> new AccountStatements(grammar).createUser();
            case "ROLE" -> new AccountStatements(grammar).createRole();
            case "FUNCTION" -> new SchemaStatements(grammar).createFunction(false);
            case "AGGREGATE" -> {
                cursor.expect("FUNCTION");
                yield new SchemaStatements(grammar).createFunction(true);
            }
            case "SERVER" -> new PhysicalStatements(grammar).server(Change.CREATE);
            case "UNDO" -> {
                cursor.expect("TABLESPACE");
                yield new PhysicalStatements(grammar).createTablespace(true);
            }
            case "TABLESPACE" -> new PhysicalStatements(grammar).createTablespace(false);
            case "LOGFILE" -> {
                cursor.expect("GROUP");
                yield new PhysicalStatements(grammar).logfileGroup(Change.CREATE);
            }
            case "RESOURCE" -> {
                cursor.expect("GROUP");
                yield new PhysicalStatements(grammar).resourceGroup(Change.CREATE);
            }
            default -> throw notSupported("CREATE " + word);
        };
    }

    private Statement createIndex(KeyKind kind) {
        cursor.expect("INDEX");
        return new TableStatements(grammar).createIndex(kind);
    }

    // ---- ALTER

    private Statement alter() {
        cursor.expect("ALTER");
        if (cursor.accept("DEFINER")) {
            cursor.expectSymbol("=");
            AccountName definer = new Clauses(grammar).account();
            if (cursor.at("EVENT")) {
                throw notSupported("ALTER EVENT");
            }
            return createView(ViewChange.ALTER, Optional.of(definer));
        }
        if (cursor.at("ALGORITHM") || cursor.at("SQL") || cursor.at("VIEW")) {
            return createView(ViewChange.ALTER, Optional.empty());
        }
        String word =
                cursor.expectAny(
                        "TABLE",
                        "DATABASE",
                        "SCHEMA",
                        "USER",
                        "SERVER",
                        "UNDO",
                        "TABLESPACE",
                        "LOGFILE",
                        "RESOURCE",
                        "INSTANCE",
                        "PROCEDURE",
                        "FUNCTION",
                        "EVENT");
        return switch (word) {
            case "TABLE" -> new AlterTables(grammar).read();
            case "DATABASE", "SCHEMA" -> new SchemaStatements(grammar).alterSchema();
            case "USER" -> new AccountStatements(grammar).alterUser();
            case "SERVER" -> new PhysicalStatements(grammar).server(Change.ALTER);
            case "UNDO" -> {
                cursor.expect("TABLESPACE");
                yield new PhysicalStatements(grammar).alterTablespace(true);
            }
            case "TABLESPACE" -> new PhysicalStatements(grammar).alterTablespace(false);
            case "LOGFILE" -> {
                cursor.expect("GROUP");
                yield new PhysicalStatements(grammar).logfileGroup(Change.ALTER);
            }
            case "RESOURCE" -> {
                cursor.expect("GROUP");
                yield new PhysicalStatements(grammar).resourceGroup(Change.ALTER);
            }
            case "INSTANCE" -> new PhysicalStatements(grammar).alterInstance();
            default -> throw notSupported("ALTER " + word);
        };
    }

    // ---- DROP

    private Statement drop() {
        cursor.expect("DROP");
        if (cursor.at("PREPARE")) {
            return SessionStatements.afterDrop(cursor);
        }
        if (cursor.accept("TEMPORARY")) {
            new Clauses(grammar).expectTable();
            return new TableStatements(grammar).dropTables(true);
        }
        String word =
                cursor.expectAny(
                        "TABLE",
                        "TABLES",
                        "INDEX",
                        "DATABASE",
                        "SCHEMA",
                        "VIEW",
                        "USER",
                        "ROLE",
                        "FUNCTION",
                        "PROCEDURE",
                        "TRIGGER",
                        "EVENT",
                        "SERVER",
                        "UNDO",
                        "TABLESPACE",
                        "LOGFILE",
                        "RESOURCE",
                        "SPATIAL");
        return switch (word) {
            case "TABLE", "TABLES" -> new TableStatements(grammar).dropTables(false);
            case "INDEX" -> new TableStatements(grammar).dropIndex();
            case "DATABASE", "SCHEMA" -> new SchemaStatements(grammar).dropSchema();
            case "VIEW" -> new SchemaStatements(grammar).dropViews();
            case "USER" -> new AccountStatements(grammar).dropUser();
            case "ROLE" -> new AccountStatements(grammar).dropRole();
            case "FUNCTION", "PROCEDURE", "TRIGGER", "EVENT" ->
                    new SchemaStatements(grammar).dropProgram(ProgramKind.valueOf(word));
            default -> dropPhysical(word);
        };
    }

    private Statement dropPhysical(String word) {
        PhysicalStatements physical = new PhysicalStatements(grammar);
        return switch (word) {
            case "SERVER" -> physical.dropServer();
            case "UNDO" -> {
                cursor.expect("TABLESPACE");
                yield physical.dropTablespace(true);
            }
            case "TABLESPACE" -> physical.dropTablespace(false);
            case "LOGFILE" -> {
                cursor.expect("GROUP");
                yield physical.dropLogfileGroup();
            }
            case "RESOURCE" -> {
                cursor.expect("GROUP");
                yield physical.dropResourceGroup();
            }
            default -> {
                cursor.expect("REFERENCE", "SYSTEM");
                yield physical.dropSpatialReferenceSystem();
            }
        };
    }
}
