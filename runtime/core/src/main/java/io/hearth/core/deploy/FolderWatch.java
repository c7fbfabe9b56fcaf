package io.hearth.core.deploy;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the folder's thread when the folder changes, where the system can tell; elsewhere it only
 * waits. Used by one thread, except {@link #close}.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final WatchEvent.Kind<?>[] ANY_CHANGE = {
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Path folder;
    private final Optional<WatchService> service;
    private final CountDownLatch closed = new CountDownLatch(1);
    private WatchKey key;
    private Object watched;

    FolderWatch(Path folder) {
        this.folder = folder;
        this.service = open(folder);
    }

    private static Optional<WatchService> open(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException failed) {
            LOG.info("Deploy folder: changes are found by looking only: {}", failed.toString());
            return Optional.empty();
        }
    }

    /**
     * Forgets the changes so far, and sees to it that those from now on wake. Called before each
     * look, because the folder may have been replaced by another one of its name.
     */
    void arm() {
        try {
            service.ifPresent(this::forgetChanges);
            Object identity = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            boolean same = key != null && key.isValid() && Objects.equals(identity, watched);
            if (service.isPresent() && !same) {
                register(service.get(), identity);
            }
        } catch (IOException | ClosedWatchServiceException failed) {
            LOG.debug("Deploy folder {} is not watched now", folder, failed);
        }
    }

    private void forgetChanges(WatchService watch) {
        for (WatchKey changed = watch.poll(); changed != null; changed = watch.poll()) {
            changed.pollEvents();
            changed.reset();
        }
    }

    private void register(WatchService watch, Object identity) throws IOException {
        if (key != null) {
            key.cancel();
        }
        key = folder.register(watch, ANY_CHANGE);
        watched = identity;
    }

    /** Waits for a change or the end of a time, whichever comes first. */
    void awaitChange(Duration limit) throws InterruptedException {
        if (service.isEmpty()) {
            pause(limit);
            return;
        }
        try {
            WatchKey changed = service.get().poll(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (changed != null) {
                changed.pollEvents();
                changed.reset();
            }
        } catch (ClosedWatchServiceException ended) {
            LOG.debug("Deploy folder {} is no longer watched", folder, ended);
        }
    }

    /** Waits for the end of a time, or for {@link #close}. */
    void pause(Duration time) throws InterruptedException {
        if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.debug("Deploy folder {} is no longer looked at", folder);
        }
    }

    /** Ends all waiting, now and later. */
    @Override
    public void close() {
        closed.countDown();
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException failed) {
            LOG.warn("The watch of deploy folder {} was not closed", folder, failed);
        }
    }
}
