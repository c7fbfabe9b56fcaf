package io.hearth.sql.statement;

import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.session.Diagnostics;
import io.hearth.sql.vector.Batch;
import java.util.List;

/**
 * The answer of a statement without rows. Immutable but for the warnings, which are counted when
 * asked.
 */
public final class Done implements Reply {
    private final Diagnostics diagnostics;
    private final long affectedRows;
    private final long lastInsertId;
    private final String info;

    private Done(Diagnostics diagnostics, long affectedRows, long lastInsertId, String info) {
        this.diagnostics = diagnostics;
        this.affectedRows = affectedRows;
        this.lastInsertId = lastInsertId;
        this.info = info;
    }

    /**
     * A statement that has changed no rows.
     *
     * @param execution its run
     * @return the answer
     */
    public static Reply nothing(Execution execution) {
        return rows(execution, 0);
    }

    /**
     * A statement that has changed rows.
     *
     * @param execution its run
     * @param affectedRows how many
     * @return the answer
     */
    public static Reply rows(Execution execution, long affectedRows) {
        return new Done(
                execution.session().diagnostics(),
                affectedRows,
                execution.session().counts().statementInsertId(),
                "");
    }

    /**
     * A statement with something to say.
     *
     * @param execution its run
     * @param info the line that clients show
     * @return the answer
     */
    public static Reply saying(Execution execution, String info) {
        return new Done(execution.session().diagnostics(), 0, 0, info);
    }

    @Override
    public List<ResultColumn> columns() {
        return List.of();
    }

    @Override
    public Batch next() {
        return null;
    }

    @Override
    public long affectedRows() {
        return affectedRows;
    }

    @Override
    public long lastInsertId() {
        return lastInsertId;
    }

    @Override
    public String info() {
        return info;
    }

    @Override
    public int warningCount() {
        return diagnostics.total();
    }

    @Override
    public void close() {
        // There is nothing to end.
    }
}
