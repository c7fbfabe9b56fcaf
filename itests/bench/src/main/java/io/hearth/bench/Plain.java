package io.hearth.bench;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;

/** The plugin that is installed and removed: one class that does nothing. */
public final class Plain implements DaemonPlugin {
    @Override
    public void start(DaemonThreads threads) {}

    /** Its declaration under a name. */
    static String clause(String name) {
        return "name=%s;type=DAEMON;version:Version=\"1.0\";typeVersion:Version=\"1.0\";class=\"%s\""
                .formatted(name, Plain.class.getName());
    }
}
