package io.hearth.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The server's options. */
public enum ServerOption {
    DATADIR("data"),
    PLUGIN_DIR("plugins"),
    PLUGIN_LOAD(""),
    PLUGIN_LOAD_ADD(""),
    PLUGIN_MATURITY("unknown"),
    PLUGIN_INIT_TIMEOUT("30"),
    PLUGIN_DEINIT_TIMEOUT("10");

    private final String value;

    ServerOption(String value) {
        this.value = value;
    }

    public String defaultValue() {
        return value;
    }

    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ServerOption> find(String name) {
        return Arrays.stream(values()).filter(o -> o.optionName().equals(name)).findFirst();
    }
}
