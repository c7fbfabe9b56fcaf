package io.hearth.sql.front;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A prepared statement of one connection. The connection's thread. */
@ProviderType
public interface Prepared extends AutoCloseable {
    /**
     * How many {@code ?} it has.
     *
     * @return 0 or more
     */
    int parameterCount();

    /**
     * The columns as far as they are known before the parameters' types are.
     *
     * @return empty for a statement without rows
     */
    List<ResultColumn> columns();

    /**
     * Runs it.
     *
     * @param parameters one value per {@code ?}, as {@link io.hearth.api.table.RowWriter#set} takes
     *     them, or a String for a temporal value as text; null for NULL
     * @return its result (one), to be closed before the connection's next call
     */
    Results execute(List<Object> parameters);

    /** Forgets it. */
    @Override
    void close();
}
