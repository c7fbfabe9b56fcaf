package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.session.StatementCounts;
import io.hearth.sql.syntax.FlushStatement.Flush;
import io.hearth.sql.syntax.FlushStatement.FlushTables;
import io.hearth.sql.syntax.FlushStatement.FlushTarget;
import io.hearth.sql.syntax.FlushStatement.TablesLock;
import java.util.List;

/**
 * FLUSH. STATUS begins the counters of statements anew. The rest empties caches and closes logs
 * that Hearth does not have (accounts are never cached beside the dictionary, no table stays open),
 * so that nothing is left to do. Any thread.
 */
final class FlushStatements {
    private final StatementCounts counts;
    private final TableNames tables;

    FlushStatements(StatementCounts counts, TableNames tables) {
        this.counts = counts;
        this.tables = tables;
    }

    Reply flush(Flush statement, Execution execution) {
        execution.session().privileges().require(Privilege.RELOAD);
        List<FlushTarget> targets = statement.targets();
        if (targets.contains(FlushTarget.RELAY_LOGS)) {
            throw ErrorCode.ER_NOT_SUPPORTED_YET.toException("FLUSH RELAY LOGS");
        }
        if (targets.contains(FlushTarget.STATUS)) {
            counts.reset();
            execution.session().statementCounts().reset();
        }
        return Done.nothing(execution);
    }

    Reply tables(FlushTables statement, Execution execution) {
        execution.session().privileges().require(Privilege.RELOAD);
        if (statement.lock() != TablesLock.NONE) {
            throw ErrorCode.ER_NOT_SUPPORTED_YET.toException("FLUSH TABLES with a lock");
        }
        statement.tables().forEach(table -> tables.require(table, execution.session()));
        return Done.nothing(execution);
    }
}
