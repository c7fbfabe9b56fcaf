package io.hearth.sql.printer;

import io.hearth.sql.syntax.FlushStatement.Flush;
import io.hearth.sql.syntax.FlushStatement.FlushPluginTable;
import io.hearth.sql.syntax.FlushStatement.FlushTables;
import io.hearth.sql.syntax.FlushStatement.FlushTarget;
import io.hearth.sql.syntax.FlushStatement.Logging;
import io.hearth.sql.syntax.FlushStatement.TablesLock;
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
import java.util.Optional;

/** USE, DESCRIBE, EXPLAIN, KILL, PREPARE, FLUSH and the like. */
final class SessionPrinter {
    private final SqlWriter writer;

    private SessionPrinter(SqlWriter writer) {
        this.writer = writer;
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(Use.class, (tree, writer) -> writer.raw("USE ").name(tree.schema()));
        registry.put(Describe.class, (tree, writer) -> new SessionPrinter(writer).describe(tree));
        registry.put(Explain.class, (tree, writer) -> new SessionPrinter(writer).explain(tree));
        registry.put(
                ExplainConnection.class, (tree, writer) -> new SessionPrinter(writer).other(tree));
        registry.put(Help.class, (tree, writer) -> writer.raw("HELP ").string(tree.topic()));
        registry.put(Kill.class, (tree, writer) -> new SessionPrinter(writer).kill(tree));
        registry.put(Prepare.class, (tree, writer) -> new SessionPrinter(writer).prepare(tree));
        registry.put(Execute.class, (tree, writer) -> new SessionPrinter(writer).execute(tree));
        registry.put(
                Deallocate.class,
                (tree, writer) -> writer.raw("DEALLOCATE PREPARE ").name(tree.name()));
        registry.put(Shutdown.class, (tree, writer) -> writer.raw("SHUTDOWN"));
        registry.put(Restart.class, (tree, writer) -> writer.raw("RESTART"));
        registry.put(Flush.class, (tree, writer) -> new SessionPrinter(writer).flush(tree));
        registry.put(FlushTables.class, (tree, writer) -> new SessionPrinter(writer).flush(tree));
        registry.put(
                FlushPluginTable.class, (tree, writer) -> writer.raw("FLUSH ").name(tree.name()));
    }

    private void describe(Describe describe) {
        writer.raw("DESCRIBE ").name(describe.table());
        describe.column().ifPresent(column -> writer.space().string(column));
    }

    private void explain(Explain explain) {
        writer.raw("EXPLAIN").wordIf(explain.analyze(), "ANALYZE");
        format(explain.format());
        writer.clause("INTO", explain.into(), writer::userVariable);
        writer.clause("FOR SCHEMA", explain.schema(), writer::name);
        writer.space().statement(explain.statement());
    }

    private void other(ExplainConnection explain) {
        writer.raw("EXPLAIN");
        format(explain.format());
        writer.word("FOR CONNECTION " + Long.toUnsignedString(explain.connection()));
    }

    private void format(Optional<ExplainFormat> format) {
        format.ifPresent(said -> writer.word("FORMAT = " + said.name()));
    }

    private void kill(Kill kill) {
        writer.raw(kill.queryOnly() ? "KILL QUERY " : "KILL CONNECTION ");
        writer.expressions().print(kill.connection());
    }

    // ---- prepared statements

    private void prepare(Prepare prepare) {
        writer.raw("PREPARE ").name(prepare.name()).word("FROM").space();
        if (prepare.source() instanceof PreparedText.Text text) {
            writer.string(text.text());
        } else if (prepare.source() instanceof PreparedText.Variable variable) {
            writer.userVariable(variable.name());
        }
    }

    private void execute(Execute execute) {
        writer.raw("EXECUTE ").name(execute.name());
        writer.clause("USING", execute.variables(), writer::userVariable);
    }

    // ---- FLUSH

    private void flush(Flush flush) {
        writer.raw("FLUSH").wordIf(flush.logging() == Logging.LOCAL, "LOCAL").space();
        writer.list(flush.targets(), target -> target(target, flush));
    }

    private void target(FlushTarget target, Flush flush) {
        boolean isLogs = target.name().endsWith("_LOGS");
        writer.raw(isLogs ? SetPrinter.spaced(target.name()) : target.name());
        if (target == FlushTarget.RELAY_LOGS) {
            new ClausePrinter(writer).channel(flush.channel());
        }
    }

    private void flush(FlushTables flush) {
        writer.raw("FLUSH").wordIf(flush.logging() == Logging.LOCAL, "LOCAL").word("TABLES");
        if (!flush.tables().isEmpty()) {
            new ClausePrinter(writer).tables(flush.tables());
        }
        writer.wordIf(flush.lock() == TablesLock.READ_LOCK, "WITH READ LOCK");
        writer.wordIf(flush.lock() == TablesLock.FOR_EXPORT, "FOR EXPORT");
    }
}
