package io.hearth.itests.plugin;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;

/** Works, or fails while a test wants it to. */
@DeclarePlugin(name = "moody", type = PluginType.DAEMON)
public final class MoodyDaemon extends QuietDaemon {
    /** System property that makes {@code init} fail: any value, which becomes the message. */
    public static final String FAIL = "hearth.itests.fail";

    @Override
    public void init(PluginContext context) {
        Evidence.write(context, "init after " + context.lastExit());
        String reason = System.getProperty(FAIL);
        if (reason != null) {
            throw new IllegalStateException(reason);
        }
    }
}
