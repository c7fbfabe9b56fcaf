package io.hearth.itests.client;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.endtoend.EachJava;
import io.hearth.itests.plugin.BadTables;
import io.hearth.itests.plugin.SquaresTable;
import io.hearth.itests.server.Deadline;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What tests of clients share: one server per class and JDK, with a few table plugins to read. */
@ParameterizedClass(name = "on {0}")
@ArgumentsSource(EachJava.class)
abstract class ClientTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Parameter Path javaHome;

    static Installation hearth;
    static HearthServer server;

    @BeforeParameterizedClassInvocation
    static void startServer(Path javaHome) throws IOException {
        hearth = newInstallation(javaHome);
        server =
                hearth.startReady(
                        "--plugin-load-add=squares.jar", "--plugin-load-add=bad-tables.jar");
    }

    static Installation newInstallation(Path javaHome) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "clients").toAbsolutePath());
        Installation made =
                Installation.copyTo(Files.createTempDirectory(folder, "c").resolve("h"))
                        .on(javaHome);
        addTables(made);
        return made;
    }

    private static void addTables(Installation made) {
        TestBundle.named("io.hearth.itests.squares")
                .with(SquaresTable.class, SquaresTable.Numbers.class)
                .writeTo(made.plugins().resolve("squares.jar"));
        TestBundle.named("io.hearth.itests.bad.tables")
                .with(BadTables.Endless.class, BadTables.Waiting.class)
                .writeTo(made.plugins().resolve("bad-tables.jar"));
    }

    @AfterParameterizedClassInvocation
    static void stopServer() {
        server.close();
    }

    static void await(BooleanSupplier condition, Supplier<String> otherwise) {
        Deadline.await(SOON, condition, otherwise);
    }
}
