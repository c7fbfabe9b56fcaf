package io.hearth.example.twin;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.PluginContext;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The context of a plugin's first run, with a folder of the test's. */
record FakeContext(String name, Path dataDirectory) implements PluginContext {
    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Logger logger() {
        return LoggerFactory.getLogger(name);
    }

    @Override
    public LastExit lastExit() {
        return LastExit.NONE;
    }

    @Override
    public Optional<Object> handedOver() {
        return Optional.empty();
    }
}
