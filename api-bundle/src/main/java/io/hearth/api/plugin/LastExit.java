package io.hearth.api.plugin;

/** How a plugin's previous run ended, told to it when it starts again. */
public enum LastExit {
    /** It never ran on this data directory. */
    NONE,
    /** It was deinitialised. */
    CLEAN,
    /** The server went down without deinitialising it. */
    CRASH
}
