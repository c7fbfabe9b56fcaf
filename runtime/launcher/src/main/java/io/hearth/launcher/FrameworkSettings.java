package io.hearth.launcher;

import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.osgi.framework.Constants;

/** The framework's properties: those of {@code config/felix.properties}, and ours, which win. */
final class FrameworkSettings {
    /** What bundles get from the launcher's class path. */
    private static final String LOGGING_PACKAGES =
            String.join(
                    ",",
                    "org.slf4j;version=\"2.0.17\"",
                    "org.slf4j.event;version=\"2.0.17\"",
                    "org.slf4j.helpers;version=\"2.0.17\"",
                    "org.slf4j.spi;version=\"2.0.17\"");

    private FrameworkSettings() {}

    static Map<String, String> of(Options options, List<String> arguments) throws StartException {
        Map<String, String> settings = operators(options.home().resolve("config/felix.properties"));
        settings.put(
                Constants.FRAMEWORK_STORAGE,
                options.path(ServerOption.DATADIR).resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        settings.merge(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                LOGGING_PACKAGES,
                (given, ours) -> ours + "," + given);
        settings.put("hearth.home", options.home().toString());
        settings.put("hearth.datadir.locked", DatadirLock.ownPid());
        settings.put("hearth.datadir", options.path(ServerOption.DATADIR).toString());
        settings.put("hearth.shell", hasPrompt(options) ? "ON" : "OFF");
        for (int i = 0; i < arguments.size(); i++) {
            settings.put("hearth.argument." + i, arguments.get(i));
        }
        return settings;
    }

    private static Map<String, String> operators(Path file) throws StartException {
        Map<String, String> settings = new HashMap<>();
        settings.put("felix.service.urlhandlers", "false");
        settings.put("felix.log.level", "2");
        if (!Files.exists(file)) {
            return settings;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartException(
                    "File '" + file + "' cannot be read (" + failure.getMessage() + ")", failure);
        }
        properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
        return settings;
    }

    private static boolean hasPrompt(Options options) {
        String asked = options.get(ServerOption.SHELL);
        boolean wanted = asked.equals("ON") || (asked.equals("AUTO") && isTerminal());
        return wanted && options.get(ServerOption.EXECUTE).isEmpty();
    }

    /** The start script knows; Java itself cannot tell on all versions. */
    private static boolean isTerminal() {
        String told = System.getProperty("hearth.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }
}
