package io.hearth.sql.catalog;

import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table that statements can read. Any thread: plans of many sessions hold the same one, also
 * after it left the catalog ({@link #open} then fails).
 *
 * <p>What it can do beyond this (indexes, writes) are interfaces of their own that it also
 * implements.
 */
public interface TableSource {
    /**
     * Where it lies.
     *
     * @return the schema's name as the schema spells it
     */
    String schema();

    /**
     * Its name.
     *
     * @return as it was created
     */
    String name();

    /**
     * Its columns; never another list in the life of this object.
     *
     * @return at least one
     */
    List<TableColumn> columns();

    /**
     * What TABLE_TYPE says.
     *
     * @return the kind
     */
    TableKind kind();

    /**
     * What it is for.
     *
     * @return may be empty
     */
    default String comment() {
        return "";
    }

    /**
     * The storage engine that holds its rows.
     *
     * @return such as {@code InnoDB}; empty for a system view
     */
    default Optional<String> engine() {
        return Optional.empty();
    }

    /**
     * The plugin whose code gives the rows: errors name it.
     *
     * @return empty if the server itself does
     */
    default Optional<String> plugin() {
        return Optional.empty();
    }

    /**
     * About how many rows it has.
     *
     * @return empty if nobody knows
     */
    default OptionalLong rowEstimate() {
        return OptionalLong.empty();
    }

    /**
     * Opens a scan. No lock of the server is held.
     *
     * @param session on whose behalf
     * @param request what is wanted
     * @return the rows, for the caller to close
     * @throws Exception if the table cannot be read
     */
    RowCursor open(Session session, ScanRequest request) throws Exception;

    /**
     * Told when a scan failed by a fault of the table, in {@link #open} or in its cursor; for
     * counting. Not told of a killed statement.
     *
     * @param failure what was thrown
     */
    default void scanFailed(Throwable failure) {}
}
