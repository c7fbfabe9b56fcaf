package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Start, readiness, stop by signal, and one server per data directory. */
class StartE2eIT extends EndToEndTest {
    @Test
    void saysThatItIsReadyAndWritesItsPid() throws Exception {
        try (HearthServer server = hearth.startReady()) {
            assertThat(server.errors())
                    .containsPattern(
                            "ready for connections\\. Version: '8\\.4\\.\\d+-Hearth-[^']+' port: "
                                    + hearth.port());
            assertThat(hearth.port()).isPositive();
            assertThat(hearth.data().resolve("hearth.sock")).exists();
            assertThat(Files.readString(hearth.data().resolve("hearth.pid")).trim())
                    .isEqualTo(Long.toString(server.pid()));
            // The line goes to standard error first, and then to the file.
            await(() -> log().contains("ready for connections"), server::errors);
            assertThat(server.output()).isEmpty();
        }
    }

    @Test
    void listensNowhereWhenItIsToldSo() {
        try (HearthServer server = hearth.startReady("--skip-networking", "--socket=")) {
            assertThat(server.errors()).contains("port: 0");
            assertThat(hearth.data().resolve("hearth.port")).doesNotExist();
            assertThat(hearth.data().resolve("hearth.sock")).doesNotExist();
        }
    }

    @Test
    void doesNotListenBeyondLoopbackWhileAnAccountHasNoPassword() {
        assertRefused(hearth.run("--bind-address=0.0.0.0"), "0.0.0.0", "password");
    }

    private String log() {
        try {
            return Files.readString(hearth.data().resolve("hearth.log"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void stopsInOrderAtSigterm() {
        try (HearthServer server = hearth.startReady()) {
            HearthServer.Result result = server.stop();
            assertThat(result.exit()).as(result.errors()).isZero();
            assertThat(hearth.data().resolve("hearth.pid")).doesNotExist();
            assertThat(hearth.data().resolve("hearth.port")).doesNotExist();
            assertThat(hearth.data().resolve("hearth.sock")).doesNotExist();
        }
    }

    @Test
    void stopsInOrderAtSigint() {
        try (HearthServer server = hearth.startReady()) {
            HearthServer.Result result = server.signal("INT").awaitExit();
            assertThat(result.exit()).as(result.errors()).isZero();
        }
    }

    @Test
    void refusesADataDirectoryThatAnotherServerHolds() {
        try (HearthServer first = hearth.startReady()) {
            HearthServer.Result second = hearth.run();
            assertRefused(second, Long.toString(first.pid()), "data");
            assertThat(first.isRunning()).isTrue();
            assertThat(first.stop().exit()).isZero();
        }
    }

    @Test
    void takesOverFromAServerThatWasKilled() {
        try (HearthServer first = hearth.startReady()) {
            assertThat(first.kill().exit()).isNotZero();
        }
        try (HearthServer second = hearth.startReady()) {
            assertThat(second.stop().exit()).isZero();
        }
    }

    @Test
    void runsFromAFolderWithBlanksInItsName() {
        Installation elsewhere = copyTo(folder.resolve("my own copy"));
        try (HearthServer server = elsewhere.startReady()) {
            assertThat(server.stop().exit()).isZero();
        }
    }

    @Test
    void startsManyTimesOnOneDataDirectory() {
        for (int i = 0; i < 5; i++) {
            try (HearthServer server = hearth.startReady()) {
                assertThat(server.stop().exit()).isZero();
            }
        }
    }

    @Test
    void leavesWarningsOfTheJdkOut() {
        try (HearthServer server = hearth.startReady()) {
            server.stop();
            assertThat(server.errors()).doesNotContain("WARNING: ", "sun.misc.Unsafe");
        }
    }
}
