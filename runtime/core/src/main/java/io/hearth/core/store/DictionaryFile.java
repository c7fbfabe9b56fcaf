package io.hearth.core.store;

import io.hearth.core.fault.CrashPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The dictionary's file, open for one thread at a time. Every write ends with a sync, and none
 * begins before the last one was synced; that is why space can be reused at once (retention 0)
 * where MVStore would keep it for 45 seconds and the file would grow by megabytes a second.
 *
 * <p>A file that was not closed in order, or is sparse, is written anew before it is used, under
 * another name and then renamed. MVStore would go on with what it recovered, and a file recovered,
 * added to and closed in order can open as an older state: it fails to verify places that dead
 * chunks once had, and then considers only what it verified before.
 */
final class DictionaryFile {
    /** Raised when a server of before could not read what is written now. */
    static final int FORMAT = 1;

    private static final String FORMAT_MAP = "format";
    private static final String FORMAT_KEY = "version";
    private static final String ROWS_MAP = "rows";
    private static final int HEADER_BYTES = 8192;
    private static final int SPARSE_BYTES = 1 << 20;
    private static final int SPARSE_TIMES = 4;

    private final MVStore store;
    private final MVMap<String, byte[]> rows;
    private final long sizeAtOpen;

    private DictionaryFile(MVStore store) {
        this.store = store;
        this.rows = rowsOf(store);
        this.sizeAtOpen = store.getFileStore().size();
    }

    /** What a file holds, and whether it can be gone on with as it is. */
    private record Content(Tables tables, boolean sound) {}

    /**
     * Opens the file, making it if it is absent. All of an existing file is read first without
     * writing to it, because MVStore mends what it can while it opens and a damaged file must stay
     * as it is.
     *
     * @param scheme of H2's virtual file system, empty for the real one
     */
    static DictionaryFile open(Path path, String scheme) throws DatadirException {
        if (Files.notExists(path)) {
            return replace(path, scheme, Tables.EMPTY);
        }
        Content content = read(path);
        return content.sound() ? connect(path, scheme) : replace(path, scheme, content.tables());
    }

    /** Writes a new file with these rows in place of the one that is there, and opens it. */
    static DictionaryFile replace(Path path, String scheme, Tables tables) throws DatadirException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            fill(scheme + unfinished, tables);
            DurableFiles.move(unfinished, path);
        } catch (IOException | RuntimeException failure) {
            throw unusable(path, "cannot be written", failure);
        }
        return connect(path, scheme);
    }

    private static void fill(String name, Tables tables) {
        MVStore store = builder(name).open();
        try {
            store.openMap(FORMAT_MAP).put(FORMAT_KEY, Integer.toString(FORMAT));
            new DictionaryFile(store).write(tables.steps());
            store.close();
        } finally {
            store.closeImmediately();
        }
    }

    private static DictionaryFile connect(Path path, String scheme) throws DatadirException {
        try {
            MVStore store = builder(scheme + path).open();
            store.setRetentionTime(0);
            return new DictionaryFile(store);
        } catch (RuntimeException failure) {
            throw unusable(path, "cannot be opened", failure);
        }
    }

    private static Content read(Path path) throws DatadirException {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) < HEADER_BYTES) {
                throw new DatadirException(damaged(path, "it is too short"));
            }
            if (!Files.isWritable(path)) {
                throw new DatadirException("Dictionary file '" + path + "' is read-only");
            }
            Optional<Content> content = read(path, builder(path.toString()), false);
            return content.isPresent()
                    ? content.get()
                    : read(path, builder(path.toString()).recoveryMode(), true)
                            .orElseThrow(
                                    () ->
                                            new DatadirException(
                                                    damaged(path, "its end is missing")));
        } catch (IOException | RuntimeException | AssertionError | VirtualMachineError failure) {
            // The last two too: pages that point in a circle or claim a gigabyte of content.
            throw new DatadirException(damaged(path, DurableFiles.reason(failure)), failure);
        }
    }

    /** Empty if MVStore opens an older state than there must be. */
    private static Optional<Content> read(Path path, MVStore.Builder builder, boolean thorough)
            throws IOException, DatadirException {
        MVStore store = builder.readOnly().open();
        try {
            boolean closedInOrder = store.getStoreHeader().containsKey("clean");
            if (store.getCurrentVersion() < leastVersion(store, closedInOrder, thorough)) {
                return Optional.empty();
            }
            checkFormat(path, store);
            MVMap<String, byte[]> rows = rowsOf(store);
            boolean sound = closedInOrder && !thorough && !isSparse(path, rows);
            return Optional.of(new Content(load(rows), sound));
        } finally {
            store.closeImmediately();
        }
    }

    /**
     * The version that the file must have. MVStore takes the newest state that it finds whole,
     * however old; but the header, written with every so many commits, says how new it must be.
     * Only when the server did not end in order may the commit that came with the header be
     * missing: a loss of power can leave the header of it alone on disk. MVStore finds the one
     * before by a thorough search.
     */
    private static long leastVersion(MVStore store, boolean closedInOrder, boolean thorough) {
        Object version = store.getStoreHeader().get("version");
        long newest = version == null ? 0 : Long.parseLong(version.toString(), 16);
        return thorough && !closedInOrder ? newest - 1 : newest;
    }

    private static void checkFormat(Path path, MVStore store) throws DatadirException {
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
        if (!store.hasMap(ROWS_MAP)) {
            throw new DatadirException(damaged(path, "it has no rows"));
        }
    }

    private static boolean isSparse(Path path, MVMap<String, byte[]> rows) throws IOException {
        long content = rows.values().stream().mapToLong(bytes -> bytes.length).sum();
        return Files.size(path) > SPARSE_BYTES + SPARSE_TIMES * content;
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
        CrashPoint.reached("dictionary.before-sync");
        store.sync();
        CrashPoint.reached("dictionary.after-sync");
    }

    /** Whether the file has grown so much by small commits that it should be written anew. */
    boolean isSparse() {
        return store.getFileStore().size() > SPARSE_TIMES * (SPARSE_BYTES + sizeAtOpen);
    }

    /** Marks the file as whole. */
    void close() {
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
