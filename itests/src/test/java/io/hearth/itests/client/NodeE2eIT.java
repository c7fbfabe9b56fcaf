package io.hearth.itests.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.client.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** mysql2 for Node; npm brings it, at the versions of the lock file. */
class NodeE2eIT extends ClientTest {
    private static final Path PACKAGE = Path.of("src/test/node");

    @Test
    void mysql2DoesWhatItsUsersDo() throws Exception {
        Program.required("node", "nodejs");
        Path folder = Files.createDirectories(Path.of("target/node").toAbsolutePath());
        for (String file : new String[] {"package.json", "package-lock.json", "client.js"}) {
            Files.write(folder.resolve(file), Files.readAllBytes(PACKAGE.resolve(file)));
        }
        Result installed =
                Program.required("npm", "npm")
                        .with("ci", "--no-audit", "--no-fund", "--ignore-scripts")
                        .run(folder, "");
        assertThat(installed.exit()).as(installed.errors()).isZero();
        Result result =
                Program.required("node", "nodejs")
                        .with("client.js", String.valueOf(hearth.port()))
                        .run(folder, "");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output().lines()).last().isEqualTo("all well");
    }
}
