package io.hearth.api.infoschema;

import org.osgi.annotation.versioning.ProviderType;

/** Takes the rows of a {@link FilledTable}. One thread; not to be kept after the fill. */
@ProviderType
public interface RowSink {
    /**
     * Takes a row; one that the statement's condition refuses is dropped here.
     *
     * @param values one per column, in the columns' order, as {@link
     *     io.hearth.api.table.RowWriter#set} takes them; null for NULL
     * @return false when no more rows are wanted: the fill should return
     * @throws io.hearth.api.error.ServerException if the statement was killed, its time is over or
     *     it keeps too much memory
     * @throws IllegalArgumentException if there are more or fewer values than columns
     */
    boolean row(Object... values);
}
