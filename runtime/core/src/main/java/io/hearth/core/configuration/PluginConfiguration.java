package io.hearth.core.configuration;

import io.hearth.api.error.ServerException;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.Warning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plugin's configuration. Thread-safe: the host's worker shows values, Configuration Admin's
 * thread brings updates.
 *
 * <p>What is shown carries a mark that is made from the values. An update whose mark fits its
 * values is our own coming back and is passed over. Any other is someone's wish: what differs in it
 * from what was shown to them is set by SET PERSIST, all of it or nothing, and then what holds is
 * shown.
 */
final class PluginConfiguration implements ManagedService {
    private static final Logger LOG = LoggerFactory.getLogger(PluginConfiguration.class);

    /** Name of the property that holds the mark. */
    static final String MARK = "io.hearth.shown";

    private static final String PID_PREFIX = "io.hearth.plugin.";
    private static final String ANY_LOCATION = "?";
    private static final ChangedBy TOOL = ChangedBy.user("Configuration Admin");

    private final BundleContext context;
    private final ConfigurationAdmin service;
    private final VariableAdmin admin;
    private final String plugin;
    private final Runnable showAgain;
    private final ShownValues shown = new ShownValues();
    private ServiceRegistration<ManagedService> registration;

    PluginConfiguration(
            BundleContext context,
            ConfigurationAdmin service,
            VariableAdmin admin,
            String plugin,
            Runnable showAgain) {
        this.context = context;
        this.service = service;
        this.admin = admin;
        this.plugin = plugin;
        this.showAgain = showAgain;
    }

    private String pid() {
        return PID_PREFIX + plugin;
    }

    /**
     * Shows the values that hold. What lay there before the plugin came and is not ours is its
     * configuration: it is taken over first.
     */
    void show(List<VariableInfo> variables) throws IOException {
        Configuration configuration = service.getConfiguration(pid(), ANY_LOCATION);
        if (registration == null) {
            takeOver(configuration.getProperties());
        }
        Map<String, Object> values = values(variables);
        String mark = ShownValues.markOf(values);
        shown.remember(mark, values);
        if (!isThere(configuration.getProperties(), mark)) {
            Dictionary<String, Object> properties = new Hashtable<>(values);
            properties.put(MARK, mark);
            configuration.update(properties);
        }
        if (registration == null) {
            registration = register();
        }
    }

    private void takeOver(Dictionary<String, Object> found) {
        if (found != null) {
            try {
                updated(found);
            } catch (ConfigurationException refused) {
                LOG.warn("The configuration {} is passed over: {}", pid(), refused.getMessage());
            }
        }
    }

    private static boolean isThere(Dictionary<String, Object> found, String mark) {
        return found != null
                && mark.equals(found.get(MARK))
                && mark.equals(ShownValues.markOf(contents(found)));
    }

    private Map<String, Object> values(List<VariableInfo> variables) {
        Map<String, Object> values = new TreeMap<>();
        for (VariableInfo variable : variables) {
            PropertyValue.of(variable.kind(), admin.global(variable.name()))
                    .ifPresent(value -> values.put(key(variable), value));
        }
        return values;
    }

    private String key(VariableInfo variable) {
        return variable.name().substring(plugin.length() + 1);
    }

    private ServiceRegistration<ManagedService> register() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_PID, pid());
        return context.registerService(ManagedService.class, this, properties);
    }

    @Override
    public void updated(Dictionary<String, ?> properties) throws ConfigurationException {
        if (properties == null) {
            showAgain.run();
            return;
        }
        Map<String, Object> wished = contents(properties);
        Object mark = properties.get(MARK);
        if (ShownValues.markOf(wished).equals(mark)) {
            return;
        }
        try {
            persist(changes(wished, shown.find(mark)));
        } finally {
            showAgain.run();
        }
    }

    /** What is left of a configuration without what Configuration Admin and we add to it. */
    private static Map<String, Object> contents(Dictionary<String, ?> properties) {
        Map<String, Object> contents = new TreeMap<>();
        for (String key : java.util.Collections.list(properties.keys())) {
            boolean added =
                    key.equals(MARK) || key.startsWith("service.") || key.startsWith("felix.");
            if (!added) {
                contents.put(key, properties.get(key));
            }
        }
        return contents;
    }

    private List<Assignment> changes(Map<String, Object> wished, Optional<Map<String, Object>> base)
            throws ConfigurationException {
        List<Assignment> changes = new ArrayList<>();
        for (Map.Entry<String, Object> property : wished.entrySet()) {
            VariableInfo variable = variable(property.getKey());
            Object before =
                    base.isPresent()
                            ? base.get().get(property.getKey())
                            : PropertyValue.of(variable.kind(), admin.global(variable.name()))
                                    .orElse(null);
            if (!Objects.deepEquals(before, property.getValue())) {
                changes.add(
                        new Assignment(
                                Target.PERSIST,
                                variable.name(),
                                Optional.of(
                                        PropertyValue.toSql(
                                                variable.kind(), property.getValue()))));
            }
        }
        return changes;
    }

    private VariableInfo variable(String key) throws ConfigurationException {
        String name = plugin + "_" + key;
        return admin.find(name)
                .orElseThrow(() -> new ConfigurationException(key, "there is no variable " + name));
    }

    private void persist(List<Assignment> changes) throws ConfigurationException {
        if (changes.isEmpty()) {
            return;
        }
        try {
            List<Warning> warnings = admin.set(changes, TOOL);
            warnings.forEach(warning -> LOG.warn("{}: {}", pid(), warning.message()));
        } catch (ServerException refused) {
            String property = changes.get(0).variable().substring(plugin.length() + 1);
            throw new ConfigurationException(
                    changes.size() == 1 ? property : null, refused.getMessage(), refused);
        }
    }

    /** Takes the configuration away with its plugin; what was persisted is in the dictionary. */
    void close() throws IOException {
        if (registration != null) {
            registration.unregister();
            service.getConfiguration(pid(), ANY_LOCATION).delete();
        }
    }
}
