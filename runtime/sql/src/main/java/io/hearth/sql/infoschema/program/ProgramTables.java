package io.hearth.sql.infoschema.program;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;

import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;

/** The tables of this package. Stateless; any thread. */
public final class ProgramTables {
    private ProgramTables() {}

    /**
     * All of them.
     *
     * @return the tables in their places
     */
    public static List<NamedTable> all() {
        return List.of(
                ofInformationSchema("ROUTINES", new RoutinesTable()),
                ofInformationSchema("PARAMETERS", new ParametersTable()),
                ofInformationSchema("VIEWS", new ViewsTable()),
                ofInformationSchema("TRIGGERS", new TriggersTable()),
                ofInformationSchema("EVENTS", new EventsTable()));
    }
}
