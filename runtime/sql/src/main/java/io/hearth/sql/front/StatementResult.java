package io.hearth.sql.front;

import io.hearth.sql.vector.Batch;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What one statement answers: rows in batches, or counts. One thread. */
@ProviderType
public interface StatementResult {
    /**
     * The columns of the rows.
     *
     * @return empty for a statement without rows
     */
    List<ResultColumn> columns();

    /**
     * The next rows: computed now, on the caller's thread, so that a slow reader slows the
     * executor.
     *
     * @return a batch with at least one selected row, valid until the next call; null at the end
     *     and for a statement without rows
     * @throws io.hearth.api.error.ServerException if the statement fails half-way
     */
    Batch next();

    /**
     * Rows changed; for a statement with rows, how many were sent once the end is reached.
     *
     * @return the count
     */
    long affectedRows();

    /**
     * The first generated AUTO_INCREMENT value.
     *
     * @return 0 if there is none
     */
    long lastInsertId();

    /**
     * The line that clients show, such as {@code Records: 3 Duplicates: 0 Warnings: 0}.
     *
     * @return empty for none
     */
    String info();

    /**
     * How many warnings there are.
     *
     * @return complete at the end of the rows
     */
    int warningCount();
}
