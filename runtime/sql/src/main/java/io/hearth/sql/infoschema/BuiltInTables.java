package io.hearth.sql.infoschema;

import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.Registration;
import io.hearth.sql.infoschema.charset.CharsetTables;
import io.hearth.sql.infoschema.framework.FrameworkTables;
import io.hearth.sql.infoschema.host.SystemView;
import io.hearth.sql.infoschema.jvm.JvmTables;
import io.hearth.sql.infoschema.plugin.PluginTables;
import io.hearth.sql.infoschema.privilege.PrivilegeTables;
import io.hearth.sql.infoschema.program.ProgramTables;
import io.hearth.sql.infoschema.schema.SchemaTables;
import io.hearth.sql.infoschema.session.SessionTables;
import io.hearth.sql.infoschema.support.NamedTable;
import io.hearth.sql.infoschema.variable.VariableTables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables that belong to the server, put into the catalog. Thread-safe. */
public final class BuiltInTables implements AutoCloseable {
    private final List<Registration> registrations = new ArrayList<>();

    /**
     * Puts all tables into a catalog.
     *
     * @param catalog takes them
     * @param sources what they show
     */
    public BuiltInTables(Catalog catalog, Sources sources) {
        all(catalog, sources)
                .map(SystemView::new)
                .forEach(table -> registrations.add(catalog.add(table)));
    }

    private static Stream<NamedTable> all(Catalog catalog, Sources sources) {
        return Stream.of(
                        SchemaTables.of(catalog, sources.started()),
                        ProgramTables.all(),
                        CharsetTables.all(),
                        PluginTables.of(sources.plugins(), sources.leftBehind()),
                        new VariableTables(sources.variables(), sources.warnings()).all(),
                        SessionTables.of(sources.sessions()),
                        PrivilegeTables.of(sources.accounts()),
                        FrameworkTables.of(sources.framework()),
                        JvmTables.all())
                .flatMap(List::stream);
    }

    /** Takes them out again. */
    @Override
    public synchronized void close() {
        registrations.forEach(Registration::close);
        registrations.clear();
    }
}
