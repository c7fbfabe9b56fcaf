package io.hearth.sql.infoschema.framework;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;

import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;
import org.osgi.framework.BundleContext;

/** The tables of this package. Stateless; any thread. */
public final class FrameworkTables {
    private FrameworkTables() {}

    /**
     * All of them.
     *
     * @param framework what they show; valid as long as the tables are
     * @return the tables in their places
     */
    public static List<NamedTable> of(BundleContext framework) {
        return List.of(
                ofInformationSchema("BUNDLES", new BundlesTable(framework)),
                ofInformationSchema("SERVICES", new ServicesTable(framework)));
    }
}
