package io.hearth.sql.infoschema.support;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.ScanRequest;

/** A table of things that this server does not have, for clients that look for them. */
public interface EmptyTable extends FilledTable {
    @Override
    default void fillTable(Session session, ScanRequest request, RowSink sink) {}
}
