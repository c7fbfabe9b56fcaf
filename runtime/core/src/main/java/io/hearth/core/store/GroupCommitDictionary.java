package io.hearth.core.store;

import static io.hearth.api.error.ErrorCode.ER_ERROR_ON_WRITE;

import io.hearth.api.error.ServerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dictionary over its file. Thread-safe: readers see the tables as of the last commit that is
 * on disk; one thread writes, taking all changes that wait at that moment as one commit with one
 * sync.
 *
 * <p>The writer is a thread of its own because an interrupt closes a file channel under the thread
 * that uses it, and callers may be interrupted at any time.
 */
final class GroupCommitDictionary implements Dictionary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitDictionary.class);

    private final Path path;
    private final String scheme;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService writer;
    private volatile Tables tables;

    // The writer's own.
    private DictionaryFile file;
    private boolean broken;
    private boolean closed;

    private record Pending(List<Change.Step> steps, CompletableFuture<Void> done) {}

    private GroupCommitDictionary(Path path, String scheme, DictionaryFile file) {
        this.path = path;
        this.scheme = scheme;
        this.file = file;
        this.tables = file.load();
        this.writer = Executors.newSingleThreadExecutor(GroupCommitDictionary::thread);
    }

    /**
     * Opens the dictionary in a file, which is made if it is absent.
     *
     * @param scheme of H2's virtual file system, empty for the real one
     */
    static GroupCommitDictionary open(Path path, String scheme) throws DatadirException {
        return new GroupCommitDictionary(path, scheme, DictionaryFile.open(path, scheme));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hearth-dictionary");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Map<String, Row> rows(String table) {
        return tables.rows(table);
    }

    @Override
    public Optional<Row> row(String table, String key) {
        return tables.row(new TableKey(table, key));
    }

    @Override
    public void commit(Change change) {
        if (change.isEmpty()) {
            return;
        }
        Pending pending = new Pending(change.steps(), new CompletableFuture<>());
        waiting.add(pending);
        try {
            writer.execute(this::writeWaiting);
        } catch (RejectedExecutionException closing) {
            if (waiting.remove(pending)) {
                throw failed(closing, "the dictionary is closed");
            }
        }
        await(pending);
    }

    /** Not ended by an interrupt: the caller must know whether its change is on disk. */
    private void await(Pending pending) {
        try {
            pending.done().join();
        } catch (CompletionException failure) {
            throw failed(failure.getCause(), DurableFiles.reason(failure));
        }
    }

    private ServerException failed(Throwable cause, String reason) {
        return ER_ERROR_ON_WRITE.causedBy(cause, path, reason);
    }

    private void writeWaiting() {
        List<Pending> group = new ArrayList<>();
        for (Pending next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        if (group.isEmpty()) {
            return; // an earlier turn has taken them along
        }
        try {
            write(group.stream().flatMap(pending -> pending.steps().stream()).toList());
        } catch (RuntimeException | DatadirException | Error failure) {
            tryToUndo(failure);
            group.forEach(pending -> pending.done().completeExceptionally(failure));
            return;
        }
        group.forEach(pending -> pending.done().complete(null));
        replaceIfSparse();
    }

    private void write(List<Change.Step> steps) throws DatadirException {
        if (closed) {
            throw new IllegalStateException("the dictionary is closed");
        }
        if (broken) {
            replaceFile();
        }
        Tables changed = tables.with(steps);
        file.write(steps);
        tables = changed;
    }

    /**
     * What of a failed change has reached the file is taken back at once, or before the next one.
     */
    private void tryToUndo(Throwable failure) {
        if (closed) {
            return;
        }
        broken = true;
        try {
            replaceFile();
        } catch (RuntimeException | DatadirException alsoFailed) {
            failure.addSuppressed(alsoFailed);
            LOG.error("Dictionary file {} takes no changes until it can be written", path, failure);
        }
    }

    /** After the callers were told, so that only those that come meanwhile wait for it. */
    private void replaceIfSparse() {
        if (!file.isSparse()) {
            return;
        }
        try {
            replaceFile();
        } catch (RuntimeException | DatadirException failure) {
            broken = true;
            LOG.error("Dictionary file {} takes no changes until it can be written", path, failure);
        }
    }

    /** Makes a file that holds what readers see. */
    private void replaceFile() throws DatadirException {
        file.abandon();
        file = DictionaryFile.replace(path, scheme, tables);
        broken = false;
    }

    /** Ends after the changes that were waiting. Those that come later fail. */
    @Override
    public void close() {
        try {
            CompletableFuture.runAsync(this::closeFile, writer).join();
        } catch (RejectedExecutionException alreadyClosed) {
            LOG.debug("Dictionary {} was closed before", path);
        }
        writer.shutdown();
    }

    private void closeFile() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (broken) {
                file.abandon();
            } else {
                file.close();
            }
        } catch (RuntimeException failure) {
            // Every acknowledged change is on disk; only the mark of a clean end is missing.
            LOG.warn("Dictionary file {} was not closed cleanly", path, failure);
            file.abandon();
        }
    }
}
