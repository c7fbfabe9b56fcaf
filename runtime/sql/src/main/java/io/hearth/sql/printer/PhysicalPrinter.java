package io.hearth.sql.printer;

import io.hearth.sql.syntax.PhysicalStatement.AlterInstance;
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
import io.hearth.sql.syntax.PhysicalStatement.SrsProperty;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.TableOption.Value;

/** Servers, tablespaces, log file groups, spatial reference systems, resource groups. */
final class PhysicalPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;
    private final TableElementPrinter elements;

    private PhysicalPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
        this.elements = new TableElementPrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(DefineServer.class, (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(DropServer.class, (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                DefineTablespace.class, (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                DropTablespace.class, (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                DefineLogfileGroup.class,
                (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                DropLogfileGroup.class, (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                CreateSpatialReferenceSystem.class,
                (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                DropSpatialReferenceSystem.class,
                (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                DefineResourceGroup.class,
                (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                DropResourceGroup.class, (tree, writer) -> new PhysicalPrinter(writer).print(tree));
        registry.put(
                AlterInstance.class, (tree, writer) -> new PhysicalPrinter(writer).print(tree));
    }

    private void print(DefineServer server) {
        writer.raw(server.change().name()).word("SERVER").space().name(server.name());
        writer.clause("FOREIGN DATA WRAPPER", server.wrapper(), writer::name);
        writer.word("OPTIONS").raw(" ").parenthesised(server.options(), this::serverOption);
    }

    private void serverOption(TableOption option) {
        writer.raw(option.name()).raw(" ");
        if (option.value() instanceof Value.Text text) {
            writer.string(text.text());
        } else if (option.value() instanceof Value.Number number) {
            writer.raw(number.number().toString());
        }
    }

    private void print(DropServer drop) {
        writer.raw("DROP SERVER");
        clauses.ifExists(drop.ifExists());
        writer.space().name(drop.name());
    }

    // ---- tablespaces and log file groups

    private void print(DefineTablespace tablespace) {
        writer.raw(tablespace.change().name()).wordIf(tablespace.undo(), "UNDO");
        writer.word("TABLESPACE").space().name(tablespace.name());
        tablespace.fileChange().ifPresent(change -> writer.word(change.name()));
        writer.clause("DATAFILE", tablespace.file(), writer::string);
        writer.clause("USE LOGFILE GROUP", tablespace.logfileGroup(), writer::name);
        writer.clause("RENAME TO", tablespace.renameTo(), writer::name);
        tablespace
                .active()
                .ifPresent(active -> writer.word(active ? "SET ACTIVE" : "SET INACTIVE"));
        elements.tableOptions(tablespace.options());
    }

    private void print(DropTablespace drop) {
        writer.raw("DROP").wordIf(drop.undo(), "UNDO");
        writer.word("TABLESPACE").space().name(drop.name());
        elements.tableOptions(drop.options());
    }

    private void print(DefineLogfileGroup group) {
        writer.raw(group.change().name()).word("LOGFILE GROUP").space().name(group.name());
        writer.word("ADD UNDOFILE").space().string(group.file());
        elements.tableOptions(group.options());
    }

    private void print(DropLogfileGroup drop) {
        writer.raw("DROP LOGFILE GROUP ").name(drop.name());
        elements.tableOptions(drop.options());
    }

    // ---- spatial reference systems and resource groups

    private void print(CreateSpatialReferenceSystem create) {
        writer.raw("CREATE").wordIf(create.orReplace(), "OR REPLACE");
        writer.word("SPATIAL REFERENCE SYSTEM");
        clauses.ifNotExists(create.ifNotExists());
        writer.word(Long.toUnsignedString(create.srid()));
        create.properties().forEach(this::property);
    }

    private void property(SrsProperty property) {
        writer.word(property.attribute().name()).space().string(property.text());
        property.identifier().ifPresent(number -> writer.word("IDENTIFIED BY " + number));
    }

    private void print(DropSpatialReferenceSystem drop) {
        writer.raw("DROP SPATIAL REFERENCE SYSTEM");
        clauses.ifExists(drop.ifExists());
        writer.word(Long.toUnsignedString(drop.srid()));
    }

    private void print(DefineResourceGroup group) {
        writer.raw(group.change().name()).word("RESOURCE GROUP").space().name(group.name());
        group.system().ifPresent(system -> writer.word(system ? "TYPE = SYSTEM" : "TYPE = USER"));
        writer.clause("VCPU =", group.cpus(), this::range);
        group.priority().ifPresent(priority -> writer.word("THREAD_PRIORITY = " + priority));
        group.enabled().ifPresent(enabled -> writer.word(enabled ? "ENABLE" : "DISABLE"));
        writer.wordIf(group.force(), "FORCE");
    }

    private void range(CpuRange range) {
        writer.raw(range.first() + "-" + range.last());
    }

    private void print(DropResourceGroup drop) {
        writer.raw("DROP RESOURCE GROUP ").name(drop.name()).wordIf(drop.force(), "FORCE");
    }

    private void print(AlterInstance alter) {
        writer.raw("ALTER INSTANCE ").raw(alter.action());
        writer.clause("FOR CHANNEL", alter.channel(), writer::name);
        writer.wordIf(alter.noRollbackOnError(), "NO ROLLBACK ON ERROR");
    }
}
