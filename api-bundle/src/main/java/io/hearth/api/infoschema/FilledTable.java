package io.hearth.api.infoschema;

import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The easy form of a table plugin: it hands over all rows at once, and the server keeps those that
 * the statement wants until they are read. For tables that fit into memory: a statement that would
 * keep too much fails.
 */
@ConsumerType
public interface FilledTable extends InformationSchemaTable {
    /**
     * Hands over the rows: once per mention of the table in a statement, on a thread of the server,
     * many sessions at the same time.
     *
     * @param session on whose behalf
     * @param request what is wanted; may be ignored, each row is tested when the sink takes it
     * @param sink takes the rows
     * @throws Exception if the table cannot be read: the statement fails with the plugin's name and
     *     the message
     */
    void fillTable(Session session, ScanRequest request, RowSink sink) throws Exception;

    @Override
    default RowCursor open(Session session, ScanRequest request) {
        return new SpooledRows(
                columns().size(), request, sink -> fillTable(session, request, sink));
    }
}
