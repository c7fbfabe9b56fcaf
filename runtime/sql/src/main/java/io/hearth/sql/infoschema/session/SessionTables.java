package io.hearth.sql.infoschema.session;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;
import static io.hearth.sql.infoschema.support.NamedTable.ofPerformanceSchema;

import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;

/** The tables of this package. Stateless; any thread. */
public final class SessionTables {
    private SessionTables() {}

    /**
     * All of them.
     *
     * @param sessions what they show
     * @return the tables in their places
     */
    public static List<NamedTable> of(SessionDirectory sessions) {
        return List.of(
                ofInformationSchema("PROCESSLIST", new ProcessListTable(sessions)),
                ofInformationSchema("USER_VARIABLES", new UserVariablesTable(sessions)),
                ofPerformanceSchema("processlist", new PerformanceProcessListTable(sessions)),
                ofPerformanceSchema(
                        "session_connect_attrs", new ConnectAttributesTable(sessions, false)),
                ofPerformanceSchema(
                        "session_account_connect_attrs",
                        new ConnectAttributesTable(sessions, true)),
                ofPerformanceSchema(
                        "user_variables_by_thread", new UserVariablesByThreadTable(sessions)));
    }
}
