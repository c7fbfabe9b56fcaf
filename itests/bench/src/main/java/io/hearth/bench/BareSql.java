package io.hearth.bench;

import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.guard.Guard;
import io.hearth.core.host.DictionaryTables;
import io.hearth.core.status.StatusRegistry;
import io.hearth.core.store.Datadir;
import io.hearth.core.store.DatadirException;
import io.hearth.core.variable.Variables;
import io.hearth.sql.front.Client;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.server.CoreServices;
import io.hearth.sql.server.SqlPart;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The SQL part over core's variables, without plugins and without a framework. */
final class BareSql implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int UTF8MB4_GENERAL_CI = 45;

    private final Datadir datadir;
    private final SqlPart part;

    BareSql(Path folder) throws DatadirException {
        datadir = Datadir.open(folder);
        Guard guard = new Guard();
        StatusRegistry status = new StatusRegistry(guard, LIMIT);
        Variables variables = new Variables(guard, datadir.dictionary(), List.of(), true, LIMIT);
        variables.registerServer(
                SystemVariable.ofString("version").defaultValue("8.4.0").readOnly().build(),
                "8.4.0",
                VariableOrigin.COMPILED);
        part =
                new SqlPart(
                        new CoreServices(
                                empty(PluginAdmin.class),
                                (plugin, user, interrupt) -> () -> {},
                                plugin -> {},
                                variables.admin(status),
                                variables.registrar(status),
                                empty(DictionaryTables.class),
                                () -> {}),
                        empty(BundleContext.class));
    }

    /** Answers with nothing: empty lists, empty optionals, and itself where it can. */
    private static <T> T empty(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        BareSql.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> nothing(method.getReturnType())));
    }

    private static Object nothing(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Bundle[].class) {
            return new Bundle[0];
        }
        if (type == ServiceReference[].class) {
            return new ServiceReference<?>[0];
        }
        return type.isInterface() && type != ServiceReference.class ? empty(type) : null;
    }

    SqlConnection connect() {
        return part.frontEnd()
                .open(
                        new Client(
                                part.frontEnd().nextConnectionId(),
                                "root",
                                "127.0.0.1:1",
                                "root@localhost",
                                Optional.empty(),
                                UTF8MB4_GENERAL_CI,
                                false,
                                false,
                                Map.of(),
                                () -> {}));
    }

    @Override
    public void close() {
        part.close();
        datadir.close();
    }
}
