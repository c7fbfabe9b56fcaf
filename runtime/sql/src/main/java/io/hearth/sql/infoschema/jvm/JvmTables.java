package io.hearth.sql.infoschema.jvm;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;

import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;

/** The tables of this package. Stateless; any thread. */
public final class JvmTables {
    private JvmTables() {}

    /**
     * All of them.
     *
     * @return the tables in their places
     */
    public static List<NamedTable> all() {
        return List.of(
                ofInformationSchema("JVM_THREADS", new ThreadsTable()),
                ofInformationSchema("JVM_MEMORY", new MemoryTable()));
    }
}
