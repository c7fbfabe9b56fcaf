package io.hearth.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatadirLockTest {
    private static final long OWN_PID = ProcessHandle.current().pid();

    @TempDir Path directory;

    @Test
    void theFileHoldsThePidWhileTheLockIsHeld() throws Exception {
        Path file = directory.resolve("new/data/hearth.lock");
        try (DatadirLock lock = DatadirLock.acquire(directory.resolve("new/data"))) {
            assertThat(lock).isNotNull();
            assertThat(Files.readString(file)).isEqualTo(OWN_PID + "\n");
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void aSecondServerInTheSameProcessIsRefusedAndTheFirstKeepsTheLock() throws Exception {
        try (DatadirLock lock = DatadirLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> DatadirLock.acquire(directory))
                    .isInstanceOf(DatadirException.class)
                    .hasMessage(inUse(OWN_PID));
            assertThat(answerOfAnotherProcess()).isEqualTo(inUse(OWN_PID));
        }
        assertThat(answerOfAnotherProcess()).isEqualTo("acquired");
    }

    @Test
    void aLockThatOtherCodeOfThisProcessHoldsIsRespected() throws Exception {
        Path file = Files.writeString(directory.resolve("hearth.lock"), Long.toString(OWN_PID));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            assertThatThrownBy(() -> DatadirLock.acquire(directory)).hasMessage(inUse(OWN_PID));
            assertThat(answerOfAnotherProcess()).isEqualTo(inUse(OWN_PID));
        }
    }

    @Test
    void aSecondProcessIsNamedAndItsLockEndsWithIt() throws Exception {
        try (ChildJvm other = ChildJvm.start(LockHolder.class, directory)) {
            assertThat(other.readLine()).isEqualTo("acquired");
            assertThatThrownBy(() -> DatadirLock.acquire(directory)).hasMessage(inUse(other.pid()));
            assertThatThrownBy(() -> Datadir.open(directory)).hasMessage(inUse(other.pid()));
            other.kill();
            DatadirLock.acquire(directory).close();
        }
        assertThat(directory.resolve("hearth.lock")).isEmptyFile();
    }

    @Test
    void closingTwiceDoesNotTakeTheLockFromTheNextOwner() throws Exception {
        DatadirLock first = DatadirLock.acquire(directory);
        first.close();
        try (DatadirLock second = DatadirLock.acquire(directory)) {
            first.close();
            assertThat(second).isNotNull();
            assertThatThrownBy(() -> DatadirLock.acquire(directory)).hasMessage(inUse(OWN_PID));
        }
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsNamed() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DatadirLock.acquire(file))
                .isInstanceOf(DatadirException.class)
                .hasMessage("Data directory '" + file + "' is not a directory");
    }

    @Test
    void aFileSystemThatTakesNoFilesIsNamed() {
        Path readOnly = Path.of("/proc/hearth-data");
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        assertThatThrownBy(() -> DatadirLock.acquire(readOnly))
                .isInstanceOf(DatadirException.class)
                .hasMessageStartingWith("Data directory '/proc/hearth-data' cannot be written (");
    }

    @Test
    void aReadOnlyDirectoryIsNamedAndLeftAlone() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(directory), "root may write anywhere");
        assertThatThrownBy(() -> Datadir.open(directory))
                .isInstanceOf(DatadirException.class)
                .hasMessage("Data directory '" + directory + "' is read-only");
        assertThat(directory).isEmptyDirectory();
    }

    private String inUse(long pid) {
        return "Data directory '" + directory + "' is in use by the server with pid " + pid;
    }

    private String answerOfAnotherProcess() throws Exception {
        try (ChildJvm other = ChildJvm.start(LockHolder.class, directory)) {
            return other.readLine();
        }
    }
}
