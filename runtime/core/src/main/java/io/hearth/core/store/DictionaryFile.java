package io.hearth.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The dictionary's file, open for one thread at a time. Every write ends with a sync, and none
 * begins before the last one was synced; that is why space can be reused at once (retention 0)
 * where MVStore would keep it for 45 seconds and the file would grow by megabytes a second.
 */
final class DictionaryFile {
    /** Raised when a server of before could not read what is written now. */
    static final int FORMAT = 1;

    private static final String FORMAT_MAP = "format";
    private static final String FORMAT_KEY = "version";
    private static final String ROWS_MAP = "rows";
    private static final int HEADER_BYTES = 8192;

    /** How far a header that was written but not synced may run ahead of the data, at most. */
    private static final long UNSYNCED_VERSIONS = 32;

    private static final int FILL_RATE_PERCENT = 50;
    private static final int COMPACTION_BYTES = 1 << 20;
    private static final int COMPACTION_AT_CLOSE_MILLIS = 50;

    private final MVStore store;
    private final MVMap<String, byte[]> rows;

    private DictionaryFile(MVStore store) {
        this.store = store;
        this.rows = rowsOf(store);
    }

    /**
     * Opens the file, making it if it is absent. All of an existing file is read first without
     * writing to it, because MVStore mends what it can while it opens and a damaged file must stay
     * as it is.
     *
     * @param scheme of H2's virtual file system, empty for the real one
     */
    static DictionaryFile open(Path path, String scheme) throws DatadirException {
        if (Files.notExists(path)) {
            create(path);
        }
        check(path);
        try {
            MVStore store = builder(scheme + path).open();
            store.setRetentionTime(0);
            return new DictionaryFile(store);
        } catch (RuntimeException failure) {
            throw unusable(path, "cannot be opened", failure);
        }
    }

    /** Under another name first: a crash must not leave an empty file, which looks like damage. */
    private static void create(Path path) throws DatadirException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (MVStore store = builder(unfinished.toString()).open()) {
                store.openMap(FORMAT_MAP).put(FORMAT_KEY, Integer.toString(FORMAT));
                store.commit();
                store.sync();
            }
            DurableFiles.move(unfinished, path);
        } catch (IOException | RuntimeException failure) {
            throw unusable(path, "cannot be made", failure);
        }
    }

    private static void check(Path path) throws DatadirException {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) < HEADER_BYTES) {
                throw new DatadirException(damaged(path, "it is too short"));
            }
            if (!Files.isWritable(path)) {
                throw new DatadirException("Dictionary file '" + path + "' is read-only");
            }
            MVStore store = builder(path.toString()).readOnly().open();
            try {
                check(path, store);
            } finally {
                store.closeImmediately();
            }
        } catch (IOException | RuntimeException failure) {
            throw new DatadirException(damaged(path, DurableFiles.reason(failure)), failure);
        }
    }

    private static void check(Path path, MVStore store) throws DatadirException {
        checkNothingLost(path, store);
        String format =
                store.hasMap(FORMAT_MAP)
                        ? store.<String, String>openMap(FORMAT_MAP).get(FORMAT_KEY)
                        : null;
        if (format == null) {
            throw new DatadirException(damaged(path, "it does not say its format"));
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new DatadirException(
                    "Dictionary file '%s' was written by a newer server (format %s, this server knows %d)"
                            .formatted(path, format, FORMAT));
        }
        if (store.hasMap(ROWS_MAP)) {
            load(rowsOf(store));
        }
    }

    /**
     * MVStore takes the newest state that it finds whole, however old. The header says how new it
     * must be: exactly after a clean end, about so after a crash.
     */
    private static void checkNothingLost(Path path, MVStore store) throws DatadirException {
        Map<String, Object> header = store.getStoreHeader();
        Object version = header.get("version");
        if (version == null) {
            return;
        }
        long expected = Long.parseLong(version.toString(), 16);
        long tolerated = header.containsKey("clean") ? 0 : UNSYNCED_VERSIONS;
        if (store.getCurrentVersion() < expected - tolerated) {
            throw new DatadirException(damaged(path, "its newest part is missing"));
        }
    }

    /** All rows. */
    Tables load() {
        return load(rows);
    }

    private static Tables load(MVMap<String, byte[]> rows) {
        List<Change.Step> steps = new ArrayList<>();
        rows.forEach(
                (key, bytes) ->
                        steps.add(
                                new Change.Step(
                                        TableKey.parse(key),
                                        Optional.of(RowCodec.decode(key, bytes)))));
        return Tables.EMPTY.with(steps);
    }

    /**
     * Applies the steps as one commit, on disk when this returns.
     *
     * @throws RuntimeException if that failed; what the file holds is unknown then and it must be
     *     opened anew
     */
    void write(List<Change.Step> steps) {
        for (Change.Step step : steps) {
            String key = step.place().text();
            step.row()
                    .ifPresentOrElse(
                            row -> rows.put(key, RowCodec.encode(key, row)),
                            () -> rows.remove(key));
        }
        store.commit();
        store.sync();
    }

    /** Gathers what is left of sparse chunks, a bounded piece of work; failures as in write. */
    void compact() {
        store.compact(FILL_RATE_PERCENT, COMPACTION_BYTES);
        store.sync();
    }

    /** Compacts for a short while and marks the file as whole. */
    void close() {
        store.compactFile(COMPACTION_AT_CLOSE_MILLIS);
        store.sync();
        store.close();
    }

    /** Lets go of the file without writing. */
    void abandon() {
        store.closeImmediately();
    }

    private static MVMap<String, byte[]> rowsOf(MVStore store) {
        return store.openMap(
                ROWS_MAP,
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private static MVStore.Builder builder(String name) {
        return new MVStore.Builder().fileName(name).autoCommitDisabled().cacheSize(1);
    }

    private static String damaged(Path path, String reason) {
        return "Dictionary file '" + path + "' is damaged (" + reason + ")";
    }

    private static DatadirException unusable(Path path, String what, Exception failure) {
        return new DatadirException(
                "Dictionary file '%s' %s (%s)".formatted(path, what, DurableFiles.reason(failure)),
                failure);
    }
}
