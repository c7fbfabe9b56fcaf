package io.hearth.api.infoschema;

import io.hearth.api.plugin.Plugin;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A table of information_schema. Its name is the plugin's. For a small table, {@link FilledTable}
 * is easier.
 *
 * <p>{@link #open} is called by the threads of many sessions at the same time, and no lock of the
 * server is held meanwhile.
 *
 * @see <a href="https://dev.mysql.com/doc/extending-mysql/8.4/en/information-schema-plugins.html">
 *     INFORMATION_SCHEMA plugins</a>
 */
@ConsumerType
public interface InformationSchemaTable extends Plugin {
    /**
     * The columns. Asked after {@link Plugin#init}, on any thread.
     *
     * @return at least one, the same each time; names differ in any letter case
     */
    List<Column> columns();

    /**
     * Opens a scan: once per mention of the table in a statement.
     *
     * @param session on whose behalf
     * @param request what is wanted
     * @return the rows; the server closes it
     * @throws Exception if the table cannot be read: the statement fails with the plugin's name and
     *     the message
     */
    RowCursor open(Session session, ScanRequest request) throws Exception;
}
