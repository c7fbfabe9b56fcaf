package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.PhysicalStatement.AlterInstance;
import io.hearth.sql.syntax.PhysicalStatement.Change;
import io.hearth.sql.syntax.PhysicalStatement.CpuRange;
import io.hearth.sql.syntax.PhysicalStatement.CreateSpatialReferenceSystem;
import io.hearth.sql.syntax.PhysicalStatement.DefineLogfileGroup;
import io.hearth.sql.syntax.PhysicalStatement.DefineResourceGroup;
import io.hearth.sql.syntax.PhysicalStatement.DefineServer;
import io.hearth.sql.syntax.PhysicalStatement.DefineTablespace;
import io.hearth.sql.syntax.PhysicalStatement.DropLogfileGroup;
import io.hearth.sql.syntax.PhysicalStatement.DropResourceGroup;
import io.hearth.sql.syntax.PhysicalStatement.DropServer;
import io.hearth.sql.syntax.PhysicalStatement.DropSpatialReferenceSystem;
import io.hearth.sql.syntax.PhysicalStatement.DropTablespace;
import io.hearth.sql.syntax.PhysicalStatement.FileChange;
import io.hearth.sql.syntax.PhysicalStatement.SrsAttribute;
import io.hearth.sql.syntax.PhysicalStatement.SrsProperty;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.TableOption.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Servers, tablespaces, log file groups, spatial reference systems, resource groups. */
final class PhysicalStatements {
    private static final String[] SERVER_OPTIONS = {
        "HOST", "DATABASE", "USER", "PASSWORD", "SOCKET", "OWNER", "PORT"
    };
    private static final String[] SRS_ATTRIBUTES = {
        "NAME", "DEFINITION", "ORGANIZATION", "DESCRIPTION"
    };

    private final TokenCursor cursor;
    private final Clauses clauses;
    private final TableOptions options;

    PhysicalStatements(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
        this.options = new TableOptions(cursor, clauses);
    }

    // ---- servers

    /** Behind CREATE SERVER and ALTER SERVER. */
    Statement server(Change change) {
        String name = cursor.identifierOrString();
        Optional<String> wrapper = Optional.empty();
        if (change == Change.CREATE) {
            cursor.expect("FOREIGN", "DATA", "WRAPPER");
            wrapper = Optional.of(cursor.identifierOrString());
        }
        cursor.expect("OPTIONS");
        return new DefineServer(
                change, name, wrapper, cursor.parenthesisedList(this::serverOption));
    }

    private TableOption serverOption() {
        String name = cursor.expectAny(SERVER_OPTIONS);
        return new TableOption(
                name,
                "PORT".equals(name)
                        ? new Value.Number(clauses.number())
                        : new Value.Text(cursor.stringLiteral()));
    }

    /** Behind DROP SERVER. */
    Statement dropServer() {
        boolean ifExists = clauses.ifExists();
        return new DropServer(ifExists, cursor.identifierOrString());
    }

    // ---- tablespaces and log file groups

    /** Behind CREATE [UNDO] TABLESPACE. */
    Statement createTablespace(boolean undo) {
        String name = cursor.identifier();
        Optional<String> file = Optional.empty();
        if (undo || cursor.at("ADD")) {
            cursor.expect("ADD", "DATAFILE");
            file = Optional.of(cursor.stringLiteral());
        }
        Optional<String> group = Optional.empty();
        if (!undo && cursor.accept("USE")) {
            cursor.expect("LOGFILE", "GROUP");
            group = Optional.of(cursor.identifier());
        }
        return new DefineTablespace(
                Change.CREATE,
                undo,
                name,
                file.map(added -> FileChange.ADD),
                file,
                group,
                Optional.empty(),
                Optional.empty(),
                options.tablespace());
    }

    /** Behind ALTER [UNDO] TABLESPACE. */
    Statement alterTablespace(boolean undo) {
        String name = cursor.identifier();
        Optional<FileChange> fileChange = Optional.empty();
        Optional<String> file = Optional.empty();
        Optional<String> renameTo = Optional.empty();
        Optional<Boolean> active = Optional.empty();
        if (undo) {
            cursor.expect("SET");
            active = Optional.of("ACTIVE".equals(cursor.expectAny("ACTIVE", "INACTIVE")));
        } else if (cursor.at("ADD") || cursor.at("DROP")) {
            fileChange = Optional.of(FileChange.valueOf(cursor.expectAny("ADD", "DROP")));
            cursor.expect("DATAFILE");
            file = Optional.of(cursor.stringLiteral());
        } else if (cursor.accept("RENAME")) {
            cursor.expect("TO");
            renameTo = Optional.of(cursor.identifier());
        }
        List<TableOption> list = options.tablespace();
        if (!undo && fileChange.isEmpty() && renameTo.isEmpty() && list.isEmpty()) {
            throw cursor.syntaxError();
        }
        return new DefineTablespace(
                Change.ALTER,
                undo,
                name,
                fileChange,
                file,
                Optional.empty(),
                renameTo,
                active,
                list);
    }

    /** Behind DROP [UNDO] TABLESPACE. */
    Statement dropTablespace(boolean undo) {
        String name = cursor.identifier();
        return new DropTablespace(undo, name, options.tablespace());
    }

    /** Behind CREATE LOGFILE GROUP and ALTER LOGFILE GROUP. */
    Statement logfileGroup(Change change) {
        String name = cursor.identifier();
        cursor.expect("ADD", "UNDOFILE");
        String file = cursor.stringLiteral();
        return new DefineLogfileGroup(change, name, file, options.tablespace());
    }

    /** Behind DROP LOGFILE GROUP. */
    Statement dropLogfileGroup() {
        String name = cursor.identifier();
        return new DropLogfileGroup(name, options.tablespace());
    }

    // ---- spatial reference systems

    /** Behind CREATE [OR REPLACE] SPATIAL REFERENCE SYSTEM. */
    Statement createSpatialReferenceSystem(boolean orReplace) {
        boolean ifNotExists = !orReplace && clauses.ifNotExists();
        long srid = cursor.unsignedNumber();
        List<SrsProperty> properties = new ArrayList<>();
        Optional<String> word = cursor.acceptAny(SRS_ATTRIBUTES);
        while (word.isPresent()) {
            properties.add(srsProperty(SrsAttribute.valueOf(word.get())));
            word = cursor.acceptAny(SRS_ATTRIBUTES);
        }
        return new CreateSpatialReferenceSystem(orReplace, ifNotExists, srid, properties);
    }

    private SrsProperty srsProperty(SrsAttribute attribute) {
        String text = cursor.stringLiteral();
        Optional<Long> identifier = Optional.empty();
        if (attribute == SrsAttribute.ORGANIZATION) {
            cursor.expect("IDENTIFIED", "BY");
            identifier = Optional.of(cursor.unsignedNumber());
        }
        return new SrsProperty(attribute, text, identifier);
    }

    /** Behind DROP SPATIAL REFERENCE SYSTEM. */
    Statement dropSpatialReferenceSystem() {
        boolean ifExists = clauses.ifExists();
        return new DropSpatialReferenceSystem(ifExists, cursor.unsignedNumber());
    }

    // ---- resource groups

    /** Behind CREATE RESOURCE GROUP and ALTER RESOURCE GROUP. */
    Statement resourceGroup(Change change) {
        String name = cursor.identifier();
        Optional<Boolean> system = Optional.empty();
        if (change == Change.CREATE) {
            cursor.expect("TYPE");
            clauses.optionalEquals();
            system = Optional.of("SYSTEM".equals(cursor.expectAny("SYSTEM", "USER")));
        }
        List<CpuRange> cpus = List.of();
        if (cursor.accept("VCPU")) {
            clauses.optionalEquals();
            cpus = cursor.commaList(this::cpuRange);
        }
        Optional<Integer> priority = Optional.empty();
        if (cursor.accept("THREAD_PRIORITY")) {
            clauses.optionalEquals();
            boolean negative = cursor.acceptSymbol("-");
            priority = Optional.of(negative ? -cursor.unsignedInt() : cursor.unsignedInt());
        }
        Optional<Boolean> enabled = cursor.acceptAny("ENABLE", "DISABLE").map("ENABLE"::equals);
        boolean force = change == Change.ALTER && cursor.accept("FORCE");
        return new DefineResourceGroup(change, name, system, cpus, priority, enabled, force);
    }

    private CpuRange cpuRange() {
        long first = cursor.unsignedNumber();
        return new CpuRange(first, cursor.acceptSymbol("-") ? cursor.unsignedNumber() : first);
    }

    /** Behind DROP RESOURCE GROUP. */
    Statement dropResourceGroup() {
        String name = cursor.identifier();
        return new DropResourceGroup(name, cursor.accept("FORCE"));
    }

    // ---- the server's own things

    /** Behind ALTER INSTANCE. */
    Statement alterInstance() {
        Optional<String> redoLog = cursor.acceptAny("ENABLE", "DISABLE");
        if (redoLog.isPresent()) {
            cursor.expect("INNODB", "REDO_LOG");
            return new AlterInstance(redoLog.get() + " INNODB REDO_LOG", Optional.empty(), false);
        }
        if (cursor.accept("ROTATE")) {
            String what = cursor.expectAny("INNODB", "BINLOG");
            cursor.expect("MASTER", "KEY");
            return new AlterInstance("ROTATE " + what + " MASTER KEY", Optional.empty(), false);
        }
        cursor.expect("RELOAD");
        if (cursor.accept("KEYRING")) {
            return new AlterInstance("RELOAD KEYRING", Optional.empty(), false);
        }
        cursor.expect("TLS");
        Optional<String> channel = Optional.empty();
        if (cursor.accept("FOR", "CHANNEL")) {
            channel =
                    Optional.of(
                            cursor.kind() == TokenKind.STRING
                                    ? cursor.stringLiteral()
                                    : cursor.identifier());
        }
        boolean noRollback = cursor.accept("NO", "ROLLBACK", "ON", "ERROR");
        return new AlterInstance("RELOAD TLS", channel, noRollback);
    }
}
