package io.hearth.core.deploy;

import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.store.Dictionary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The deploy folder and its thread {@code hearth-deploy}. Thread-safe. */
public final class DeployFolder implements AutoCloseable {
    /**
     * A folder that is not looked at yet.
     *
     * @param folder where files are dropped
     * @param interval time between two looks when nothing wakes the folder's thread
     * @param target what changes the plugins
     * @param dictionary keeps what was made of which file
     */
    public DeployFolder(
            Path folder, Duration interval, DeployTarget target, Dictionary dictionary) {}

    /** Starts the thread. Called once, when the plugins of the dictionary are up. */
    public void start() {}

    /** Ends the thread after the operation that it is in. Called before the life cycle stops. */
    @Override
    public void close() {}

    /**
     * A deployed plugin was uninstalled by other means: it stays away until its file changes. The
     * file of a library bundle is withdrawn with {@code plugin} empty.
     */
    public void withdraw(String fileName, String plugin) {}

    /** A deployed bundle was upgraded by other means: its file is ignored until it changes. */
    public void superseded(String fileName) {}

    /** What lies in the folder, and what was made of it. */
    public List<LibraryInfo> available() {
        return List.of();
    }
}
