package io.hearth.sql.printer;

import io.hearth.sql.syntax.ReplicationStatement.Binlog;
import io.hearth.sql.syntax.ReplicationStatement.ChangeFilter;
import io.hearth.sql.syntax.ReplicationStatement.ChangeSource;
import io.hearth.sql.syntax.ReplicationStatement.CloneInstance;
import io.hearth.sql.syntax.ReplicationStatement.CloneLocal;
import io.hearth.sql.syntax.ReplicationStatement.Filter;
import io.hearth.sql.syntax.ReplicationStatement.OptionValue;
import io.hearth.sql.syntax.ReplicationStatement.PurgeLogsBefore;
import io.hearth.sql.syntax.ReplicationStatement.PurgeLogsTo;
import io.hearth.sql.syntax.ReplicationStatement.ReplicaThread;
import io.hearth.sql.syntax.ReplicationStatement.RewrittenSchema;
import io.hearth.sql.syntax.ReplicationStatement.SourceOption;
import io.hearth.sql.syntax.ReplicationStatement.StartGroupReplication;
import io.hearth.sql.syntax.ReplicationStatement.StartReplica;
import io.hearth.sql.syntax.ReplicationStatement.StopGroupReplication;
import io.hearth.sql.syntax.ReplicationStatement.StopReplica;
import java.util.Set;

/** Replication, the binary log, clones. */
final class ReplicationPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    private ReplicationPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(
                PurgeLogsTo.class,
                (tree, writer) -> writer.raw("PURGE BINARY LOGS TO ").string(tree.file()));
        registry.put(
                PurgeLogsBefore.class,
                (tree, writer) -> {
                    writer.raw("PURGE BINARY LOGS BEFORE ");
                    writer.expressions().print(tree.time());
                });
        registry.put(Binlog.class, (tree, writer) -> writer.raw("BINLOG ").string(tree.events()));
        registry.put(
                ChangeSource.class, (tree, writer) -> new ReplicationPrinter(writer).print(tree));
        registry.put(
                ChangeFilter.class, (tree, writer) -> new ReplicationPrinter(writer).print(tree));
        registry.put(
                StartReplica.class, (tree, writer) -> new ReplicationPrinter(writer).print(tree));
        registry.put(
                StopReplica.class, (tree, writer) -> new ReplicationPrinter(writer).print(tree));
        registry.put(
                StartGroupReplication.class,
                (tree, writer) -> new ReplicationPrinter(writer).print(tree));
        registry.put(
                StopGroupReplication.class, (tree, writer) -> writer.raw("STOP GROUP_REPLICATION"));
        registry.put(
                CloneLocal.class,
                (tree, writer) ->
                        writer.raw("CLONE LOCAL DATA DIRECTORY = ").string(tree.directory()));
        registry.put(
                CloneInstance.class, (tree, writer) -> new ReplicationPrinter(writer).print(tree));
    }

    private void print(ChangeSource change) {
        writer.raw("CHANGE REPLICATION SOURCE TO ").list(change.options(), this::option);
        clauses.channel(change.channel());
    }

    private void option(SourceOption option) {
        writer.raw(option.name()).raw(" = ");
        OptionValue value = option.value();
        if (value instanceof OptionValue.Text text) {
            writer.string(text.text());
        } else if (value instanceof OptionValue.Number number) {
            writer.raw(number.number());
        } else if (value instanceof OptionValue.Word word) {
            writer.raw(word.word());
        } else if (value instanceof OptionValue.Account account) {
            clauses.account(account.account());
        } else if (value instanceof OptionValue.Numbers numbers) {
            writer.parenthesised(
                    numbers.numbers(), number -> writer.raw(Long.toUnsignedString(number)));
        }
    }

    private void print(ChangeFilter change) {
        writer.raw("CHANGE REPLICATION FILTER ").list(change.filters(), this::filter);
        clauses.channel(change.channel());
    }

    private void filter(Filter filter) {
        writer.raw(filter.name()).raw(" = (");
        writer.list(filter.schemas(), writer::name);
        writer.list(filter.tables(), writer::name);
        writer.list(filter.patterns(), writer::string);
        writer.list(filter.pairs(), this::pair).raw(")");
    }

    private void pair(RewrittenSchema pair) {
        writer.raw("(").name(pair.from()).raw(", ").name(pair.to()).raw(")");
    }

    // ---- START and STOP

    private void print(StartReplica start) {
        writer.raw("START REPLICA");
        threads(start.threads());
        writer.clause("UNTIL", start.until(), this::until);
        for (SourceOption option : start.connection()) {
            writer.space();
            option(option);
        }
        clauses.channel(start.channel());
    }

    private void until(SourceOption option) {
        if (option.name().equals("SQL_AFTER_MTS_GAPS")) {
            writer.raw(option.name());
        } else {
            option(option);
        }
    }

    private void threads(Set<ReplicaThread> threads) {
        writer.space();
        writer.list(threads.stream().sorted().toList(), thread -> writer.raw(thread.name()));
    }

    private void print(StopReplica stop) {
        writer.raw("STOP REPLICA");
        threads(stop.threads());
        clauses.channel(stop.channel());
    }

    private void print(StartGroupReplication start) {
        writer.raw("START GROUP_REPLICATION ").list(start.connection(), this::option);
    }

    // ---- CLONE

    private void print(CloneInstance clone) {
        writer.raw("CLONE INSTANCE FROM ");
        clauses.account(clone.account());
        writer.raw(":").raw(Long.toUnsignedString(clone.port()));
        writer.word("IDENTIFIED BY").space().string(clone.password());
        writer.clause("DATA DIRECTORY =", clone.directory(), writer::string);
        clone.tls().ifPresent(tls -> writer.word(tls ? "REQUIRE SSL" : "REQUIRE NO SSL"));
    }
}
