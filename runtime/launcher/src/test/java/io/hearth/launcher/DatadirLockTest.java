package io.hearth.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatadirLockTest {
    @TempDir Path folder;

    @Test
    void makesTheDirectoryAndHoldsThePidWhileItIsHeld() throws Exception {
        Path data = folder.resolve("a/b");
        try (DatadirLock lock = DatadirLock.acquire(data)) {
            assertThat(lock).isNotNull();
            assertThat(data.resolve("hearth.lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(data.resolve("hearth.lock")).isEmptyFile();
        DatadirLock.acquire(data).close();
    }

    @Test
    void refusesAFileAndAPathThatCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DatadirLock.acquire(file))
                .isInstanceOf(StartException.class)
                .hasMessage("Data directory '" + file + "' is not a directory");
        assertThatThrownBy(() -> DatadirLock.acquire(file.resolve("x")))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("Data directory '" + file.resolve("x") + "' cannot be");
    }

    @Test
    void thePidFileGoesUnlessAnotherProcessHasWrittenIt() throws Exception {
        Path file = folder.resolve("run/hearth.pid");
        PidFile.write(file).close();
        assertThat(file).doesNotExist();
        PidFile own = PidFile.write(file);
        Files.writeString(file, "1\n");
        own.close();
        assertThat(file).hasContent("1");
    }
}
