package io.hearth.core.deploy;

import io.hearth.api.plugin.PluginStatus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What the deploy folder asks of the life cycle. Called on the folder's own thread, except {@link
 * #status}, which any thread may call. Calls block until the change is complete and on disk. A call
 * that throws a {@link io.hearth.api.error.ServerException}, whose message is one clear sentence,
 * has changed nothing.
 *
 * <p>While one of these calls is running, other threads may call {@link DeployFolder#withdraw} and
 * {@link DeployFolder#superseded}; neither waits for it. The removals and upgrades that the folder
 * itself asks for are not to be reported there.
 */
public interface DeployTarget {
    /**
     * Installs all plugins of the bundle but the withdrawn ones, or the library bundle: all or
     * none. What is installed from this file with the same content already stays as it is, and only
     * what is missing is installed.
     *
     * @param file where the content lies; it may change or vanish at any moment
     * @param fileName what SHOW PLUGINS calls the library; may hold any character but a slash
     * @param withdrawn declared plugin names to leave out
     * @return what is deployed now; its hash is of the content that was really taken
     */
    Deployed install(Path file, String fileName, Set<String> withdrawn);

    /**
     * Replaces the bundle deployed under this file name by this content, in place: if the new one
     * cannot run, the old one goes on. New plugins of the bundle are installed as well.
     *
     * @param file as for {@link #install}
     * @param fileName as for {@link #install}; one of {@link #deployed}
     * @param withdrawn as for {@link #install}
     * @return what is deployed now
     */
    Deployed upgrade(Path file, String fileName, Set<String> withdrawn);

    /**
     * Uninstalls what came from that file. Plugins in use go DELETED and complete at their last
     * release, which counts as gone. Does nothing when nothing is deployed under that name.
     *
     * @param fileName the file's name
     * @return whether it is gone; if others need it, nothing was changed
     */
    Removed remove(String fileName);

    /**
     * What is deployed, by file name, as the dictionary has it: also what could not be brought up
     * at this start, and what was upgraded since by other means; not what is DELETED and only waits
     * for its users.
     *
     * @return a snapshot
     */
    Map<String, Deployed> deployed();

    /**
     * Where a plugin stands.
     *
     * @param fileName the file that declares it
     * @param plugin its declared name
     * @return NOT_INSTALLED unless it is installed from this file
     */
    PluginStatus status(String fileName, String plugin);

    /**
     * Counts what could make another bundle installable or removable: rises after each install,
     * upgrade and uninstall that succeeded, by whatever means, and when a DELETED plugin is gone.
     * Does not rise for one that failed.
     *
     * @return a number that is different when something has changed
     */
    long changes();
}
