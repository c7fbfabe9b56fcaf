package io.hearth.shell;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.SqlService;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.shell.command.Command;
import io.hearth.shell.command.PluginCommands;
import io.hearth.shell.command.ResultConverter;
import io.hearth.shell.command.ServerCommands;
import io.hearth.shell.command.StatusCommands;
import io.hearth.shell.command.VariableCommands;
import io.hearth.shell.session.ExecuteService;
import io.hearth.shell.session.Gogo;
import io.hearth.shell.session.ServerStop;
import io.hearth.shell.sql.SqlCommands;
import io.hearth.shell.terminal.Prompt;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Composition root of the shell. Its services are registered as factories and Gogo's types are
 * named as text: nothing of Gogo is loaded before someone asks for a command.
 */
public final class ShellActivator implements BundleActivator {
    private static final String COMMAND = "org.apache.felix.service.command.Function";
    private static final String CONVERTER = "org.apache.felix.service.command.Converter";

    /** The service that core registers when all plugins are started. */
    private static final String READY =
            "(&(objectClass=java.util.function.Supplier)(hearth.ready=true))";

    /** Written down, because asking the class would load it, and Gogo with it. */
    static final List<String> PLUGIN_COMMANDS =
            List.of(
                    "available",
                    "info",
                    "install",
                    "install-all",
                    "leaks",
                    "list",
                    "threads",
                    "uninstall",
                    "uninstall-all",
                    "upgrade");

    /** Likewise. */
    static final List<String> SERVER_COMMANDS = List.of("exit", "help", "shutdown");

    /** Likewise. */
    static final List<String> VARIABLE_COMMANDS =
            List.of("get", "info", "list", "persist", "reset-persist", "set");

    /** Likewise. */
    static final List<String> STATUS_COMMANDS = List.of("list");

    /** Likewise. */
    static final List<String> SQL_COMMANDS = List.of("exec", "sql");

    private ServiceTracker<PluginAdmin, PluginAdmin> admin;
    private ServiceTracker<VariableAdmin, VariableAdmin> variables;
    private ServiceTracker<SqlService, SqlService> sql;
    private Gogo gogo;
    private ServerStop stop;
    private ServiceTracker<Object, Object> ready;
    private Prompt prompt;

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        admin = new ServiceTracker<>(context, PluginAdmin.class, null);
        admin.open();
        variables = new ServiceTracker<>(context, VariableAdmin.class, null);
        variables.open();
        sql = new ServiceTracker<>(context, SqlService.class, null);
        sql.open();
        gogo = new Gogo(context);
        stop = new ServerStop(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION));
        register(context, CONVERTER, Map.of(), () -> new ResultConverter());
        commands(context, "plugin", PLUGIN_COMMANDS, () -> new PluginCommands(this::admin));
        commands(context, "var", VARIABLE_COMMANDS, () -> new VariableCommands(this::variables));
        commands(context, "status", STATUS_COMMANDS, () -> new StatusCommands(this::variables));
        commands(context, "sql", SQL_COMMANDS, () -> new SqlCommands(this::sql));
        commands(context, "hearth", SERVER_COMMANDS, () -> new ServerCommands(stop));
        register(
                context,
                Function.class.getName(),
                Map.of(ExecuteService.PROPERTY, true),
                () -> new ExecuteService(gogo, () -> isStopping(context)));
        if ("ON".equalsIgnoreCase(context.getProperty("hearth.shell"))) {
            openPrompt(context);
        }
    }

    private void openPrompt(BundleContext context) throws InvalidSyntaxException {
        ready = new ServiceTracker<>(context, context.createFilter(READY), null);
        ready.open();
        prompt = new Prompt(gogo, ready, this::admin, settings(context), stop);
        prompt.start();
    }

    private static boolean isStopping(BundleContext context) {
        try {
            return context.getBundle(0).getState() != Bundle.ACTIVE;
        } catch (IllegalStateException shellIsGone) {
            return true;
        }
    }

    private static Prompt.Settings settings(BundleContext context) {
        return new Prompt.Settings(
                context.getBundle().getHeaders("").get("Implementation-Version"),
                Optional.ofNullable(context.getProperty("hearth.datadir")).map(Path::of));
    }

    private PluginAdmin admin() {
        PluginAdmin service = admin.getService();
        if (service == null) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                    "The plugin administration is not running");
        }
        return service;
    }

    private VariableAdmin variables() {
        VariableAdmin service = variables.getService();
        if (service == null) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                    "The administration of variables is not running");
        }
        return service;
    }

    private SqlService sql() {
        SqlService service = sql.getService();
        if (service == null) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException("The SQL part is not running");
        }
        return service;
    }

    private static void commands(
            BundleContext context, String scope, List<String> names, Supplier<Object> group) {
        for (String name : names) {
            register(
                    context,
                    COMMAND,
                    Map.of("osgi.command.scope", scope, "osgi.command.function", name),
                    () -> new Command(scope, name, group.get()));
        }
    }

    private static void register(
            BundleContext context,
            String type,
            Map<String, Object> properties,
            Supplier<Object> service) {
        context.registerService(type, factory(service), new Hashtable<>(properties));
    }

    private static ServiceFactory<Object> factory(Supplier<Object> service) {
        return new ServiceFactory<>() {
            @Override
            public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
                return service.get();
            }

            @Override
            public void ungetService(
                    Bundle bundle, ServiceRegistration<Object> registration, Object given) {
                // Nothing is kept for a bundle that used it.
            }
        };
    }

    @Override
    public void stop(BundleContext context) {
        if (prompt != null) {
            prompt.close();
            ready.close();
        }
        gogo.close();
        sql.close();
        variables.close();
        admin.close();
    }
}
