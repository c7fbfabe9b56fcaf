package io.hearth.sql.server;

import static io.hearth.sql.server.TestSql.rows;
import static io.hearth.sql.server.TestSql.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.Warning;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginStatementTest {
    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect();

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    @Test
    void eachStatementReachesTheHost() {
        run(connection, "INSTALL PLUGIN p SONAME 'x.jar'");
        run(connection, "INSTALL SONAME 'y'");
        run(connection, "UNINSTALL PLUGIN Example");
        run(connection, "UNINSTALL PLUGIN example WAIT 3 CASCADE");
        run(connection, "UNINSTALL PLUGIN example FORCE");
        run(connection, "UNINSTALL SONAME 'y'");
        run(connection, "UPGRADE PLUGIN example SONAME 'z.jar'");
        run(connection, "UPGRADE PLUGIN example TO PREVIOUS FORCE");
        assertThat(sql.plugins.calls)
                .containsExactly(
                        "install p x.jar",
                        "installAll y",
                        "uninstall Example UninstallOptions[users=Optional.empty, cascade=false]",
                        "uninstall example UninstallOptions[users=Optional[UserPolicy[patience="
                                + "PT3S, force=false]], cascade=true]",
                        "uninstall example UninstallOptions[users=Optional[UserPolicy[patience="
                                + "PT0S, force=true]], cascade=false]",
                        "uninstallAll y UninstallOptions[users=Optional.empty, cascade=false]",
                        "upgrade example z.jar UserPolicy[patience=PT10S, force=false]",
                        "previous example UserPolicy[patience=PT0S, force=true]");
    }

    @Test
    void theHostsWarningsAreTheStatements() {
        sql.plugins.warnings = List.of(Warning.warning(ErrorCode.WARN_PLUGIN_BUSY, "session 7"));
        try (Results results = connection.execute("UNINSTALL PLUGIN example", false)) {
            results.next();
            assertThat(results.current().warningCount()).isEqualTo(1);
        }
        assertThat(rows(connection, "SHOW WARNINGS").get(0)).startsWith("Warning", "1620");
    }

    @Test
    void whatIsThereAlreadyOrNotAtAllIsANoteIfThatWasSaid() {
        run(connection, "INSTALL PLUGIN IF NOT EXISTS example SONAME 'x'");
        assertThat(rows(connection, "SHOW WARNINGS"))
                .containsExactly(List.of("Note", "1968", "Plugin 'example' already installed"));
        run(connection, "UNINSTALL PLUGIN IF EXISTS nosuch");
        assertThat(rows(connection, "SHOW WARNINGS"))
                .containsExactly(List.of("Note", "1305", "PLUGIN nosuch does not exist"));
        assertThatThrownBy(() -> run(connection, "INSTALL PLUGIN example SONAME 'x'"))
                .hasMessage("Function 'example' already exists");
        assertThatThrownBy(() -> run(connection, "UNINSTALL PLUGIN nosuch"))
                .hasMessage("PLUGIN nosuch does not exist");
    }

    @Test
    void anUpgradeSaysWhatItDid() {
        try (Results results = connection.execute("UPGRADE PLUGIN example SONAME 'z.jar'", false)) {
            results.next();
            assertThat(results.current().info())
                    .isEqualTo("io.x: 1.0.0 -> 1.1.0, 3 ms out of service");
        }
    }

    @Test
    void aServerThatIsReadOnlyEvenForRootChangesNoPlugins() {
        run(connection, "SET GLOBAL super_read_only = 1");
        assertThatThrownBy(() -> run(connection, "INSTALL PLUGIN p SONAME 'x.jar'"))
                .hasMessageContaining("--super-read-only");
        assertThat(TestSql.value(connection, "SELECT @@read_only")).isEqualTo("1");
        run(connection, "SET GLOBAL read_only = 0");
        assertThat(TestSql.value(connection, "SELECT @@super_read_only")).isEqualTo("0");
        run(connection, "INSTALL PLUGIN p SONAME 'x.jar'");
    }
}
