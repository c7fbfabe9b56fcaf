package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.Warning;
import io.hearth.core.guard.PluginFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes plugins out of service while a bundle that they are wired to is exchanged, and back into
 * it. Stateless; callers hold the plugins' names in the {@link LifecycleQueue}.
 */
final class Rewiring {
    private static final Logger LOG = LoggerFactory.getLogger(Rewiring.class);

    private final BundleLoader loader;
    private final PluginActivation activation;

    Rewiring(BundleLoader loader, PluginActivation activation) {
        this.loader = loader;
        this.activation = activation;
    }

    /**
     * Takes the running ones out of service, those first that need others.
     *
     * @param dependents in the order in which they can be started
     * @return those that were running, in that order
     */
    List<PluginEntry> stop(List<PluginEntry> dependents) {
        List<PluginEntry> running =
                dependents.stream().filter(entry -> entry.running().isPresent()).toList();
        for (int i = running.size() - 1; i >= 0; i--) {
            activation.deactivate(running.get(i));
            running.get(i).becomeInactive("a bundle that it needs is being exchanged");
        }
        return running;
    }

    /** Wires bundles anew to what there is now. */
    void refresh(List<Bundle> bundles) {
        loader.refresh(bundles);
    }

    /**
     * Takes plugins into service again.
     *
     * @return a warning for each that could not be; it is DISABLED with the reason
     */
    List<Warning> restart(List<PluginEntry> stopped) {
        List<Warning> warnings = new ArrayList<>();
        for (PluginEntry entry : stopped) {
            try {
                loader.resolve(entry.unit().orElseThrow());
                activation.activate(entry, Optional.empty());
            } catch (PluginFailure failure) {
                LOG.error(
                        "Plugin '{}' is disabled: {}",
                        entry.name(),
                        failure.getMessage(),
                        failure.getCause());
                entry.becomeDisabled(failure.getMessage());
                warnings.add(
                        Warning.warning(
                                ErrorCode.ER_CANT_INITIALIZE_UDF,
                                entry.name(),
                                failure.getMessage()));
            }
        }
        return warnings;
    }
}
