package io.hearth.itests.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.client.Program.Result;
import org.junit.jupiter.api.Test;

/** MariaDB's command line client. */
class CommandLineClientE2eIT extends ClientTest {
    private static Result mariadb(String input, String... arguments) {
        return Program.required("mariadb", "mariadb-client")
                .with("--no-defaults", "-h", "127.0.0.1", "-P", String.valueOf(hearth.port()))
                .with("-u", "root")
                .with(arguments)
                .run(hearth.home(), input);
    }

    @Test
    void runsTheSessionOfTheTutorialsAsPrinted() {
        Result result =
                mariadb(
                        "INSTALL PLUGIN hello SONAME 'hello-infoschema.jar';\n"
                                + "SELECT * FROM information_schema.hello;\n"
                                + "SHOW PLUGINS\\G\n"
                                + "UNINSTALL PLUGIN hello;\n",
                        "--table");
        assertThat(result.errors()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.output())
                .contains(
                        "| HELLO                                |",
                        "| plugin: hello, information_schema!!! |",
                        "*************************** 4. row ***************************",
                        "   Name: HELLO",
                        "Library: hello-infoschema.jar");
    }

    @Test
    void printsErrorsWithNumberAndState() {
        Result result = mariadb("SELECT nosuch;\n");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors())
                .contains("ERROR 1054 (42S22) at line 1: Unknown column 'nosuch' in 'field list'");
    }

    @Test
    void showsItsStatus() {
        Result result = mariadb("\\s\n");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output())
                .contains("root@localhost", "127.0.0.1 via TCP/IP", "utf8mb4", "Threads: ");
    }

    @Test
    void changesTheSchemaAndShowsWarnings() {
        Result result =
                mariadb(
                        "use performance_schema\nSELECT DATABASE();\nSELECT 1/0;\n",
                        "--show-warnings");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output())
                .contains("performance_schema", "Warning (Code 1365): Division by 0");
    }

    @Test
    void anUnknownSchemaAndAWrongPasswordAreRefused() {
        assertThat(mariadb("", "nosuch").errors()).contains("ERROR 1049 (42000)");
        assertThat(mariadb("", "--password=wrong").errors()).contains("ERROR 1045 (28000)");
    }

    @Test
    void connectsThroughTheSocket() {
        Result result =
                Program.required("mariadb", "mariadb-client")
                        .with("--no-defaults", "--protocol=socket", "-u", "root")
                        .with("--socket=" + hearth.data().resolve("hearth.sock"))
                        .run(hearth.home(), "SELECT USER();\n");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains("root@localhost");
    }

    @Test
    void aLargeResultStreams() {
        Result result =
                mariadb(
                        "SELECT a.NUMBER FROM information_schema.SQUARES a"
                                + " JOIN information_schema.SQUARES b WHERE b.NUMBER <= 20;\n",
                        "--quick",
                        "--skip-column-names");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output().lines()).hasSize(100_000);
    }
}
