package io.hearth.core.lifecycle;

import io.hearth.core.guard.Guard;
import io.hearth.core.store.Datadir;

/** The parts that the operations of this package share; made once, by {@link PluginManager}. */
record Parts(
        Settings settings,
        Datadir datadir,
        Guard guard,
        LifecycleQueue queue,
        PluginRegistry registry,
        LibraryRegistry libraries,
        PluginDirectory directory,
        BundleLoader loader,
        PluginActivation activation,
        PluginVariables variables,
        InstalledPlugins installed,
        Dependencies dependencies,
        Rewiring rewiring,
        DeployNotices notices) {}
