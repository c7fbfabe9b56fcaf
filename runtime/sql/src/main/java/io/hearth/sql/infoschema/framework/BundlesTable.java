package io.hearth.sql.infoschema.framework;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.preciseMoment;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import java.time.Instant;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** BUNDLES: what is installed in the OSGi framework. Immutable; any thread. */
final class BundlesTable implements FilledTable {
    private static final String[] STATES = {
        "UNINSTALLED", "INSTALLED", "RESOLVED", "STARTING", "STOPPING", "ACTIVE"
    };

    private final BundleContext framework;

    BundlesTable(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("BUNDLE_ID", count()),
                optional("SYMBOLIC_NAME", text(256)),
                required("VERSION", text(128)),
                optional("NAME", text(256)),
                required("STATE", ColumnType.enumOf(STATES)),
                required("LAST_MODIFIED", preciseMoment()),
                required("SERVICES_REGISTERED", count()),
                required("SERVICES_USED", count()),
                required("LOCATION", longText()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (Bundle bundle : framework.getBundles()) {
            sink.row(
                    bundle.getBundleId(),
                    bundle.getSymbolicName(),
                    bundle.getVersion().toString(),
                    bundle.getHeaders("").get(Constants.BUNDLE_NAME),
                    state(bundle),
                    Instant.ofEpochMilli(bundle.getLastModified()),
                    length(ServiceLists.registeredBy(bundle)),
                    length(ServiceLists.usedBy(bundle)),
                    bundle.getLocation());
        }
    }

    /** States are powers of two, in the order of the list. */
    private static String state(Bundle bundle) {
        return STATES[Integer.numberOfTrailingZeros(bundle.getState())];
    }

    private static int length(Object[] services) {
        return services.length;
    }
}
