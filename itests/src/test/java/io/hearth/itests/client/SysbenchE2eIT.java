package io.hearth.itests.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.client.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** sysbench, with text and prepared statements from several threads. */
class SysbenchE2eIT extends ClientTest {
    @Test
    void runsStatementsFromSeveralThreads() {
        Result result =
                Program.required("sysbench", "sysbench")
                        .with(
                                Path.of("src/test/sysbench/select.lua").toAbsolutePath().toString(),
                                "--mysql-host=127.0.0.1",
                                "--mysql-port=" + hearth.port(),
                                "--mysql-user=root",
                                "--mysql-db=information_schema",
                                "--threads=4",
                                "--events=2000",
                                "--time=60",
                                "run")
                        .run(hearth.home(), "");
        assertThat(result.exit()).as(result.output() + result.errors()).isZero();
        assertThat(result.output()).containsPattern("total number of events: +2000");
    }
}
