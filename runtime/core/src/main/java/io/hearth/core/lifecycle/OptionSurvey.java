package io.hearth.core.lifecycle;

import io.hearth.api.error.ServerException;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.store.StoredJar;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the variables of the plugins that {@code --plugin-load} names, for {@code --help
 * --verbose}: their objects are made, none is initialised and no bundle is started. Used once, by
 * one thread.
 */
final class OptionSurvey {
    private static final Logger LOG = LoggerFactory.getLogger(OptionSurvey.class);

    private final Parts parts;

    OptionSurvey(Parts parts) {
        this.parts = parts;
    }

    /** The plugins whose variables are taken in now, by the order of the options. */
    List<String> run() {
        List<String> surveyed = new ArrayList<>();
        for (PluginOptions.Entry entry : parts.settings().plugins().toLoad()) {
            try {
                survey(entry, surveyed);
            } catch (BundleFault | PluginFailure | ServerException unusable) {
                LOG.error("Nothing is known of '{}': {}", entry.library(), unusable.getMessage());
            }
        }
        return surveyed;
    }

    private void survey(PluginOptions.Entry entry, List<String> surveyed)
            throws BundleFault, PluginFailure {
        StoredJar jar = parts.datadir().jars().store(parts.directory().resolve(entry.library()));
        BundleDescriptor bundle = BundleReader.read(jar.path());
        PluginUnit unit = parts.loader().install(jar.sha256(), bundle);
        parts.loader().resolve(unit);
        for (PluginDescriptor plugin : bundle.plugins()) {
            boolean wanted = entry.plugin().map(plugin.name()::equalsIgnoreCase).orElse(true);
            if (wanted && !surveyed.contains(plugin.name())) {
                parts.variables()
                        .take(
                                plugin.name(),
                                unit,
                                parts.activation().instantiate(plugin, unit),
                                parts.settings().initLimit());
                surveyed.add(plugin.name());
            }
        }
    }
}
