package io.hearth.sql.infoschema.framework;

import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Services of a bundle, none for one that was uninstalled meanwhile. Stateless; any thread. */
final class ServiceLists {
    private static final ServiceReference<?>[] NONE = {};

    private ServiceLists() {}

    static ServiceReference<?>[] registeredBy(Bundle bundle) {
        return read(bundle, Bundle::getRegisteredServices);
    }

    static ServiceReference<?>[] usedBy(Bundle bundle) {
        return read(bundle, Bundle::getServicesInUse);
    }

    private static ServiceReference<?>[] read(
            Bundle bundle, Function<Bundle, ServiceReference<?>[]> list) {
        try {
            ServiceReference<?>[] found = list.apply(bundle);
            return found == null ? NONE : found;
        } catch (IllegalStateException uninstalled) {
            return NONE;
        }
    }
}
