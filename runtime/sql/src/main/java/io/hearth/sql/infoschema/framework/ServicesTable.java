package io.hearth.sql.infoschema.framework;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** SERVICES: what bundles have registered in the OSGi framework. Immutable; any thread. */
final class ServicesTable implements FilledTable {
    private static final Set<String> HAVE_COLUMNS =
            Set.of(
                    Constants.OBJECTCLASS,
                    Constants.SERVICE_ID,
                    Constants.SERVICE_BUNDLEID,
                    Constants.SERVICE_RANKING,
                    Constants.SERVICE_SCOPE);

    private final BundleContext framework;

    ServicesTable(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("SERVICE_ID", count()),
                required("OBJECT_CLASS", longText()),
                required("BUNDLE_ID", count()),
                optional("BUNDLE", text(256)),
                required("RANKING", ColumnType.integer()),
                required("SCOPE", text(16)),
                required("USED_BY", longText()).withComment("Symbolic names of bundles"),
                required("PROPERTIES", longText()).withComment("Names and values of the others"));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (Bundle bundle : framework.getBundles()) {
            for (ServiceReference<?> service : ServiceLists.registeredBy(bundle)) {
                sink.row(row(bundle, service));
            }
        }
    }

    private static Object[] row(Bundle bundle, ServiceReference<?> service) {
        return new Object[] {
            service.getProperty(Constants.SERVICE_ID),
            String.join(",", (String[]) service.getProperty(Constants.OBJECTCLASS)),
            bundle.getBundleId(),
            bundle.getSymbolicName(),
            service.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
            String.valueOf(service.getProperty(Constants.SERVICE_SCOPE)),
            users(service),
            properties(service)
        };
    }

    private static String users(ServiceReference<?> service) {
        Bundle[] users = service.getUsingBundles();
        return users == null
                ? ""
                : Arrays.stream(users)
                        .map(Bundle::getSymbolicName)
                        .collect(Collectors.joining(","));
    }

    private static String properties(ServiceReference<?> service) {
        return Arrays.stream(service.getPropertyKeys())
                .filter(key -> !HAVE_COLUMNS.contains(key))
                .sorted()
                .map(key -> key + "=" + shown(service.getProperty(key)))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Object value) {
        return value instanceof Object[] several ? Arrays.toString(several) : String.valueOf(value);
    }
}
