package io.hearth.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.hearth.api.plugin.Plugin;
import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.status.StatusRegistry;
import io.hearth.core.variable.Variables;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Takes plugins' variables in before {@code init} and gives them back after {@code deinit}.
 * Stateless; callers hold the plugin's name in the {@link LifecycleQueue}.
 */
public final class PluginVariables {
    private final Guard guard;
    private final Variables variables;
    private final StatusRegistry status;

    /**
     * Over the variables of a server.
     *
     * @param guard the way into plugin code
     * @param variables takes system variables
     * @param status takes status variables
     */
    public PluginVariables(Guard guard, Variables variables, StatusRegistry status) {
        this.guard = requireNonNull(guard, "guard");
        this.variables = requireNonNull(variables, "variables");
        this.status = requireNonNull(status, "status");
    }

    /** The status variables that a plugin named, to be shown once it is ACTIVE. */
    record Named(List<StatusVariable> status) {
        static final Named NONE = new Named(List.of());
    }

    /**
     * Asks a plugin for its variables and gives the system variables their first values.
     *
     * @throws PluginFailure if that cannot be; nothing of them is known then
     */
    Named take(String plugin, PluginUnit unit, Optional<Plugin> instance, Duration limit)
            throws PluginFailure {
        if (instance.isEmpty()) {
            return Named.NONE;
        }
        Plugin asked = instance.get();
        List<SystemVariable<?>> system =
                ask(plugin, "systemVariables", unit, limit, asked::systemVariables);
        List<StatusVariable> named =
                ask(plugin, "statusVariables", unit, limit, asked::statusVariables);
        variables.register(plugin, unit.loader(), system);
        return new Named(named);
    }

    /** The copy is made inside the guard: the list may be of a class of the plugin's. */
    private <E> List<E> ask(
            String plugin, String call, PluginUnit unit, Duration limit, Callable<List<E>> work)
            throws PluginFailure {
        return guard.call(plugin, call, unit.loader(), limit, () -> List.copyOf(work.call()));
    }

    /** Shows a plugin's variables; the result hides the status variables again. */
    AutoCloseable show(String plugin, PluginUnit unit, Named named) {
        variables.publish(plugin);
        return named.status().isEmpty()
                ? () -> {}
                : status.register(Optional.of(plugin), unit.loader(), named.status());
    }

    /** Makes a plugin's system variables unknown to others. */
    void withdraw(String plugin) {
        variables.withdraw(plugin);
    }

    /** Gives a plugin's system variables back to it. */
    void release(String plugin) {
        variables.release(plugin);
    }

    /** Whether an option is that of a variable that is known now. */
    boolean isOption(String name) {
        return variables.optionNames().contains(name);
    }
}
