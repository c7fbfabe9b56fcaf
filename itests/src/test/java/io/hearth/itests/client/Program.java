package io.hearth.itests.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A client program of the machine. */
final class Program {
    private static final long LIMIT_SECONDS = 120;

    private final List<String> command = new ArrayList<>();

    private Program(String name) {
        command.add(name);
    }

    /** What a run has given. */
    record Result(int exit, String output, String errors) {}

    /** The program, or a skipped test if the machine has none; in CI it must have one. */
    static Program required(String name, String debianPackage) {
        boolean found =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        String reason =
                "no program " + name + " on this machine (Debian package " + debianPackage + ")";
        if (!found && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        if (!found) {
            System.out.println("SKIPPED: " + reason);
        }
        assumeTrue(found, reason);
        return new Program(name);
    }

    /** Adds arguments. */
    Program with(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    /** Runs it in a folder to its end, typing a text. */
    Result run(Path folder, String input) {
        try {
            Path output = Files.createTempFile("client", ".out");
            Path errors = Files.createTempFile("client", ".err");
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile())
                            .start();
            try (var typed = process.getOutputStream()) {
                typed.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " does not end: " + Files.readString(errors));
            }
            return new Result(
                    process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
