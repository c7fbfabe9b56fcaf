package io.hearth.core.lifecycle;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.PluginContext;
import io.hearth.core.bundle.PluginDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The context of one plugin's run. Immutable; any thread. */
record RunningContext(
        String name,
        String version,
        Logger logger,
        Path directory,
        LastExit lastExit,
        Optional<Object> handedOver)
        implements PluginContext {

    static RunningContext of(
            PluginDescriptor plugin, Path directory, LastExit lastExit, Optional<Object> state) {
        Logger logger = LoggerFactory.getLogger("plugin." + plugin.name());
        return new RunningContext(
                plugin.name(), plugin.version().toString(), logger, directory, lastExit, state);
    }

    @Override
    public Path dataDirectory() {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
