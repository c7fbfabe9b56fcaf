package io.hearth.itests.plugin;

import io.hearth.api.plugin.PluginContext;
import java.io.Serializable;
import java.util.Optional;

/** Writes down each call; declared by hand, so that one class serves any number of plugins. */
public final class Diary extends QuietDaemon {
    /** The first word of the line that init writes. */
    public static final String INIT = "init";

    /** What recover writes. */
    public static final String RECOVER = "recover";

    /** What deinit writes. */
    public static final String DEINIT = "deinit";

    @Override
    public void recover(PluginContext context) {
        Evidence.write(context, RECOVER);
    }

    @Override
    public void init(PluginContext context) {
        Evidence.write(context, INIT + " after " + context.lastExit());
    }

    @Override
    public Optional<Serializable> deinit(PluginContext context) {
        Evidence.write(context, DEINIT);
        return Optional.empty();
    }

    /** Its declaration under a name, in a version such as {@code 1.0.0}. */
    public static String clause(String plugin, String version) {
        return "name=%s;type=DAEMON;version:Version=\"%s\";typeVersion:Version=\"1.0\";class=\"%s\""
                .formatted(plugin, version, Diary.class.getName());
    }
}
