package io.hearth.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarStoreTest {
    private static final String HASH_OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path directory;
    private Path bundles;
    private Path source;
    private JarStore jars;

    @BeforeEach
    void open() throws Exception {
        bundles = directory.resolve("bundles");
        source = Files.writeString(directory.resolve("a.jar"), "abc");
        jars = JarStore.open(bundles);
    }

    @Test
    void aJarIsKeptUnderTheHashOfItsContent() {
        StoredJar stored = jars.store(source);
        assertThat(stored)
                .isEqualTo(new StoredJar(HASH_OF_ABC, bundles.resolve(HASH_OF_ABC + ".jar"), 3));
        assertThat(stored.path()).hasContent("abc");
        assertThat(jars.contains(HASH_OF_ABC)).isTrue();
        assertThat(jars.verify(HASH_OF_ABC)).isTrue();
        assertThat(jars.hashes()).containsExactly(HASH_OF_ABC);
    }

    @Test
    void theSameContentIsNotWrittenTwice() throws Exception {
        Path path = jars.store(source).path();
        FileTime longAgo = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(path, longAgo);
        jars.store(source);
        assertThat(Files.getLastModifiedTime(path)).isEqualTo(longAgo);
    }

    @Test
    void contentThatHasChangedUnderItsHashIsFoundAndReplaced() throws Exception {
        Path path = jars.store(source).path();
        Files.writeString(path, "abd");
        assertThat(jars.contains(HASH_OF_ABC)).isTrue();
        assertThat(jars.verify(HASH_OF_ABC)).isFalse();
        jars.store(source);
        assertThat(jars.verify(HASH_OF_ABC)).isTrue();
    }

    @Test
    void aRemovedJarIsGoneAndMayBeRemovedAgain() {
        jars.store(source);
        jars.remove(HASH_OF_ABC);
        jars.remove(HASH_OF_ABC);
        assertThat(jars.contains(HASH_OF_ABC)).isFalse();
        assertThat(jars.verify(HASH_OF_ABC)).isFalse();
        assertThat(bundles).isEmptyDirectory();
    }

    @Test
    void aSourceThatCannotBeReadIsNamedAndLeavesNothing() {
        for (Path unreadable : new Path[] {directory.resolve("none.jar"), directory}) {
            assertThatThrownBy(() -> jars.store(unreadable))
                    .isInstanceOfSatisfying(
                            ServerException.class,
                            failure ->
                                    assertThat(failure.code())
                                            .isEqualTo(ErrorCode.ER_CANT_OPEN_LIBRARY))
                    .hasMessageContaining(unreadable.toString());
        }
        assertThat(bundles).isEmptyDirectory();
    }

    @Test
    void aCopyThatCannotTakeItsNameIsAnErrorAndLeavesNothing() throws Exception {
        Path inTheWay = Files.createDirectories(jars.path(HASH_OF_ABC).resolve("full"));
        assertThatThrownBy(() -> jars.store(source))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure ->
                                assertThat(failure.code()).isEqualTo(ErrorCode.ER_ERROR_ON_WRITE));
        assertThat(bundles).isDirectoryNotContaining("glob:**.unfinished");
        assertThat(inTheWay).isDirectory();
    }

    @Test
    void anInterruptedCallerStoresItsJar() {
        Thread.currentThread().interrupt();
        try {
            jars.store(source);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(jars.verify(HASH_OF_ABC)).isTrue();
    }

    @Test
    void leftoversOfACrashAreRemovedAtOpenAndOtherFilesAreNot() throws Exception {
        jars.store(source);
        Files.writeString(bundles.resolve("1234.unfinished"), "ab");
        Files.writeString(bundles.resolve("readme.txt"), "mine");
        JarStore reopened = JarStore.open(bundles);
        assertThat(bundles.resolve("1234.unfinished")).doesNotExist();
        assertThat(bundles.resolve("readme.txt")).exists();
        assertThat(reopened.hashes()).containsExactly(HASH_OF_ABC);
    }

    @Test
    void whatIsNoHashIsNoPath() {
        for (String bad : new String[] {"", "../x", "a".repeat(63), "A".repeat(64)}) {
            assertThatThrownBy(() -> jars.path(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
