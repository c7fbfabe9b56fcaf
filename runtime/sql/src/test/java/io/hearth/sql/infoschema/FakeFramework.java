package io.hearth.sql.infoschema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** A framework of two bundles: the first has a service that the second uses. */
final class FakeFramework {
    private FakeFramework() {}

    static BundleContext context() {
        Bundle user = bundle(2, "io.user", Bundle.RESOLVED);
        ServiceReference<?> service =
                make(
                        ServiceReference.class,
                        Map.of(
                                "getProperty",
                                arguments -> property((String) arguments[0]),
                                "getPropertyKeys",
                                arguments ->
                                        new String[] {
                                            Constants.OBJECTCLASS, "service.id", "level", "tags"
                                        },
                                "getUsingBundles",
                                arguments -> new Bundle[] {user}));
        Bundle owner = bundle(1, "io.owner", Bundle.ACTIVE, service);
        return make(
                BundleContext.class, Map.of("getBundles", arguments -> new Bundle[] {owner, user}));
    }

    private static Object property(String key) {
        return switch (key) {
            case Constants.OBJECTCLASS -> new String[] {"a.B", "c.D"};
            case Constants.SERVICE_ID -> 12L;
            case Constants.SERVICE_SCOPE -> "singleton";
            case "level" -> 3;
            case "tags" -> new String[] {"x", "y"};
            default -> null;
        };
    }

    private static Bundle bundle(long id, String name, int state, ServiceReference<?>... services) {
        Hashtable<String, String> headers = new Hashtable<>();
        headers.put(Constants.BUNDLE_NAME, "The bundle " + name);
        return make(
                Bundle.class,
                Map.of(
                        "getBundleId", arguments -> id,
                        "getSymbolicName", arguments -> name,
                        "getVersion", arguments -> new Version(1, 2, 3),
                        "getHeaders", arguments -> headers,
                        "getState", arguments -> state,
                        "getLastModified", arguments -> 1_700_000_000_123L,
                        "getLocation", arguments -> "file:" + name + ".jar",
                        "getRegisteredServices", arguments -> services,
                        "getServicesInUse", arguments -> new ServiceReference<?>[0]));
    }

    /** What a method answers. */
    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T make(Class<T> type, Map<String, Answer> answers) {
        InvocationHandler handler =
                (self, method, arguments) -> {
                    Answer answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answer.to(arguments);
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
