package io.hearth.core.variable;

import static java.util.Objects.requireNonNull;

import io.hearth.api.error.ServerException;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.host.VariableRegistrar;
import io.hearth.core.status.StatusRegistry;
import io.hearth.core.store.Dictionary;
import io.hearth.core.variable.Variable.Owner;
import io.hearth.options.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All system variables of a server: takes in those of plugins and of the server itself.
 * Thread-safe; one thread at a time takes in or gives back the variables of one plugin.
 */
public final class Variables {
    private static final Logger LOG = LoggerFactory.getLogger(Variables.class);

    private final VariableRegistry registry = new VariableRegistry();
    private final ConcurrentHashMap<String, List<Variable<?>>> byPlugin = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final OpenSessions sessions = new OpenSessions();
    private final SessionOnly sessionOnly = new SessionOnly();
    private final ChangeLocks locks;
    private final Changes changes;
    private final InitialValues initialValues;
    private final PersistedValues persisted;

    /**
     * No variables yet.
     *
     * @param guard the way into callbacks
     * @param dictionary keeps persisted values
     * @param options all options given, those that take precedence last
     * @param usePersisted false to start as if nothing were persisted ({@code --no-defaults})
     * @param callbackLimit how long a callback may take, and a change wait for another
     */
    public Variables(
            Guard guard,
            Dictionary dictionary,
            List<Option> options,
            boolean usePersisted,
            Duration callbackLimit) {
        this.locks = new ChangeLocks(callbackLimit.plus(callbackLimit));
        Callbacks callbacks = new Callbacks(guard, callbackLimit, locks);
        this.persisted = new PersistedValues(dictionary);
        this.changes = new Changes(locks, callbacks, persisted, this::tell);
        this.initialValues =
                new InitialValues(
                        new VariableOptions(options),
                        usePersisted ? Optional.of(persisted) : Optional.empty(),
                        locks,
                        callbacks);
    }

    /**
     * Takes in a plugin's variables and gives them their first values; all or none. Others see them
     * after {@link #publish}.
     *
     * @param plugin the plugin's name
     * @param loader context class loader of callbacks
     * @param variables what the plugin named
     * @throws PluginFailure if a name is taken or an option's value is wrong
     */
    public void register(String plugin, ClassLoader loader, List<SystemVariable<?>> variables)
            throws PluginFailure {
        Owner owner = new Owner(Optional.of(plugin), loader);
        List<Variable<?>> taken = new ArrayList<>();
        try {
            for (SystemVariable<?> variable : variables) {
                taken.add(take(owner, variable));
            }
            for (Variable<?> variable : taken) {
                initialValues.apply(variable);
            }
        } catch (PluginFailure | RuntimeException failure) {
            taken.forEach(this::giveBack);
            throw failure;
        }
        byPlugin.put(key(plugin), List.copyOf(taken));
    }

    /**
     * Shows a plugin's variables to SQL and the shell.
     *
     * @param plugin the plugin's name; one without variables is fine
     */
    public void publish(String plugin) {
        of(plugin).forEach(variable -> variable.published(true));
        tell(Set.of(plugin));
    }

    private synchronized Variable<?> take(Owner owner, SystemVariable<?> variable)
            throws PluginFailure {
        if (variable == null) {
            throw new PluginFailure("it names null as one of its system variables");
        }
        String name = owner.fullName(variable.definition());
        Optional<String> holder =
                registry.holder(name).or(() -> sessionOnly.find(name).map(known -> "the server"));
        if (holder.isPresent()) {
            throw new PluginFailure(
                    "its system variable '%s' has the name of one of %s"
                            .formatted(name, holder.get()));
        }
        try {
            return create(owner, variable);
        } catch (IllegalStateException inUse) {
            throw new PluginFailure("its system variable '" + name + "' is used twice", inUse);
        }
    }

    private <T> Variable<T> create(Owner owner, SystemVariable<T> variable) {
        int slot = registry.takeSlot();
        try {
            Variable<T> created = new Variable<>(owner, variable, slot, changes);
            registry.add(created);
            return created;
        } catch (IllegalStateException inUse) {
            registry.freeSlot(slot);
            throw inUse;
        }
    }

    /**
     * Takes in variables of a part of the server and gives them their first values; all or none.
     *
     * @param variables named as they are
     * @return gives them back
     * @throws PluginFailure if a name is taken or an option's value is wrong
     */
    Runnable registerPart(List<SystemVariable<?>> variables) throws PluginFailure {
        List<Variable<?>> taken = new ArrayList<>();
        try {
            for (SystemVariable<?> variable : variables) {
                taken.add(take(Owner.SERVER, variable));
            }
            for (Variable<?> variable : taken) {
                initialValues.apply(variable);
            }
        } catch (PluginFailure | RuntimeException failure) {
            taken.forEach(this::giveBack);
            throw failure;
        }
        taken.forEach(variable -> variable.published(true));
        return () -> taken.forEach(this::giveBack);
    }

    /** Whether a variable of that name is known, visible or not. */
    boolean isTaken(String name) {
        return registry.holder(name).isPresent() || sessionOnly.find(name).isPresent();
    }

    /**
     * Takes in a variable of the server's own, whose value may be changed and persisted.
     *
     * @param variable named as it is
     * @throws IllegalStateException if the name is taken or an option's value is wrong
     */
    public <T> void registerServer(SystemVariable<T> variable) {
        try {
            Variable<T> taken = takeServer(variable);
            initialValues.apply(taken);
        } catch (PluginFailure wrong) {
            throw new IllegalStateException(wrong.getMessage(), wrong);
        }
    }

    /**
     * Takes in a variable of the server's own, which is fixed.
     *
     * @param variable named as it is
     * @param value its value
     * @param origin where that comes from
     * @throws IllegalStateException if the name is taken
     */
    public <T> void registerServer(SystemVariable<T> variable, T value, VariableOrigin origin) {
        takeServer(variable).write(value, requireNonNull(origin, "origin"));
    }

    private synchronized <T> Variable<T> takeServer(SystemVariable<T> variable) {
        String name = variable.definition().name();
        if (isTaken(name)) {
            throw new IllegalStateException("Variable '" + name + "' is there twice");
        }
        Variable<T> created = create(Owner.SERVER, variable);
        created.published(true);
        return created;
    }

    /**
     * Hides a plugin's variables from SQL and the shell; the plugin still reads and sets them.
     * Waits for changes under way, so that no callback runs when {@code deinit} does.
     *
     * @param plugin the plugin's name; one without variables is fine
     */
    public void withdraw(String plugin) {
        List<Variable<?>> hidden = of(plugin);
        hidden.forEach(variable -> variable.published(false));
        awaitChanges(plugin, hidden);
        tell(Set.of(plugin));
    }

    private void awaitChanges(String plugin, List<Variable<?>> variables) {
        try {
            locks.acquire(locks.chain(), variables);
            locks.release(variables);
        } catch (ServerException busy) {
            LOG.warn(
                    "Plugin '{}': a change of its variables does not end: {}",
                    plugin,
                    busy.getMessage());
        }
    }

    /**
     * Gives a plugin's variables back to it, after its {@code deinit}.
     *
     * @param plugin the plugin's name; one without variables is fine
     */
    public void release(String plugin) {
        List<Variable<?>> gone = byPlugin.remove(key(plugin));
        if (gone != null) {
            gone.forEach(this::giveBack);
            tell(Set.of(plugin));
        }
    }

    private void giveBack(Variable<?> variable) {
        registry.remove(variable);
        sessions.forget(variable);
        variable.release();
        registry.freeSlot(variable.slot());
    }

    /**
     * All about a plugin's variables, those included that are options alone.
     *
     * @param plugin the plugin's name
     * @return in the order in which the plugin named them
     */
    public List<VariableInfo> describe(String plugin) {
        return of(plugin).stream()
                .<VariableInfo>map(variable -> VariableService.describe(variable, persisted))
                .toList();
    }

    private List<Variable<?>> of(String plugin) {
        return byPlugin.getOrDefault(key(plugin), List.of());
    }

    private static String key(String plugin) {
        return plugin.toLowerCase(Locale.ROOT);
    }

    /**
     * The names of the options that variables have, in all spellings.
     *
     * @return in lower case with {@code _}
     */
    public Set<String> optionNames() {
        return registry.all().stream()
                .filter(variable -> variable.definition().option())
                .flatMap(variable -> VariableOptions.namesOf(variable).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Has someone told whenever a plugin's global variables have changed, come or gone.
     *
     * @param listener gets the plugin's name on the thread that made the change, and must not wait
     */
    public void addListener(Consumer<String> listener) {
        listeners.add(listener);
    }

    /**
     * Ends {@link #addListener}.
     *
     * @param listener the same object
     */
    public void removeListener(Consumer<String> listener) {
        listeners.remove(listener);
    }

    private void tell(Set<String> plugins) {
        plugins.forEach(plugin -> listeners.forEach(listener -> listener.accept(plugin)));
    }

    /**
     * The service that lists and changes variables.
     *
     * @param status lists status variables
     * @return the service
     */
    public VariableAdmin admin(StatusRegistry status) {
        return new VariableService(registry, sessions, sessionOnly, changes, persisted, status);
    }

    /**
     * The service that takes in variables of the runtime's bundles.
     *
     * @param status takes in status variables
     * @return the service
     */
    public VariableRegistrar registrar(StatusRegistry status) {
        return new Registrar(this, sessionOnly, status);
    }
}
