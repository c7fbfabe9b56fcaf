package io.hearth.itests.plugin;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;

/** A daemon without threads. */
public abstract class QuietDaemon implements DaemonPlugin {
    @Override
    public void start(DaemonThreads threads) {}
}
