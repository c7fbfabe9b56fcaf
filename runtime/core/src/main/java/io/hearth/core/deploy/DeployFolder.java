package io.hearth.core.deploy;

import static java.util.Objects.requireNonNull;

import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.store.Dictionary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * The deploy folder: files that are dropped are installed, overwritten ones upgraded, and what came
 * from deleted ones uninstalled. Thread-safe; the work is done on a thread of its own, {@code
 * hearth-deploy}.
 *
 * <p>A file, or its absence, counts when two looks in a row find the same. While the folder itself
 * is missing or unreadable, nothing is changed.
 */
public final class DeployFolder implements AutoCloseable {
    private final Folder folder;
    private final DeployTarget target;
    private final Notes notes;
    private final FolderReport report;
    private final Scan scan;
    private final DeployThread thread;

    /**
     * A folder that is not looked at yet.
     *
     * @param folder where files are dropped
     * @param interval time between two looks when nothing wakes the folder's thread
     * @param target what changes the plugins
     * @param dictionary keeps what was made of which file
     */
    public DeployFolder(
            Path folder, Duration interval, DeployTarget target, Dictionary dictionary) {
        this(folder, interval, target, dictionary, System::nanoTime);
    }

    DeployFolder(
            Path folder,
            Duration interval,
            DeployTarget target,
            Dictionary dictionary,
            LongSupplier nanoTime) {
        this.folder = new Folder(folder);
        this.target = requireNonNull(target, "target");
        this.notes = new Notes(dictionary);
        this.report = new FolderReport(target);
        this.scan = new Scan(this.folder, target, notes, nanoTime);
        this.thread = new DeployThread(folder, interval, this::look);
    }

    /**
     * Starts the thread, and makes the folder if it is missing and nothing was ever deployed.
     * Called once, when the plugins of the dictionary are up.
     */
    public void start() {
        if (notes.all().isEmpty() && target.deployed().isEmpty()) {
            folder.createIfMissing();
        }
        thread.start();
    }

    /**
     * Waits until what lay in the folder at the start has been looked into. For tests; the server
     * does not wait for the folder before it is ready.
     *
     * @return whether it came to that within the limit
     */
    boolean awaitFirstLooks(Duration limit) throws InterruptedException {
        return thread.awaitFirstLooks(limit);
    }

    /**
     * Ends the thread after the operation that it is in. Called before the life cycle stops; again:
     * does nothing.
     */
    @Override
    public void close() {
        thread.close();
    }

    /** Looks at the folder once; true if a second look should follow soon. */
    boolean look() {
        return scan.look();
    }

    /**
     * A deployed plugin was uninstalled by other means: it stays away until its file changes.
     * Called after the uninstall is on disk; if the server crashes between the two, the next start
     * makes up for it. Does not wait for the folder's work.
     *
     * @param fileName the file it was deployed from
     * @param plugin its declared name
     */
    public void withdraw(String fileName, String plugin) {
        notes.withdraw(fileName, plugin);
    }

    /**
     * A deployed library bundle was uninstalled by other means. As {@link #withdraw}.
     *
     * @param fileName the file it was deployed from
     */
    public void withdrawLibrary(String fileName) {
        notes.withdraw(fileName, Note.WHOLE);
    }

    /**
     * A deployed bundle was upgraded by other means, or taken back to an earlier version: its file
     * is ignored until it changes. Called after that is on disk, as {@link #withdraw}.
     *
     * @param fileName the file it was deployed from
     */
    public void superseded(String fileName) {
        notes.supersede(fileName);
    }

    /**
     * What lies in the folder, what was made of it, and what runs on although its file is gone.
     *
     * @return one entry per file, by file name
     */
    public List<LibraryInfo> available() {
        SortedMap<String, SeenFile> files = filesOrNone();
        SortedMap<String, Note> remembered = notes.all();
        Map<String, LibraryInfo> rows = new TreeMap<>();
        remembered.forEach((name, note) -> rows.put(name, report.absent(name, note)));
        files.forEach(
                (name, file) ->
                        rows.put(
                                name,
                                report.present(file, Optional.ofNullable(remembered.get(name)))));
        return new ArrayList<>(rows.values());
    }

    /** That the folder cannot be read is in the log; what is remembered is listed all the same. */
    private SortedMap<String, SeenFile> filesOrNone() {
        try {
            return folder.files();
        } catch (IOException unreadable) {
            scan.reportUnreadable(unreadable);
            return new TreeMap<>();
        }
    }
}
