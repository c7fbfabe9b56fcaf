package io.hearth.sql.infoschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import io.hearth.sql.catalog.Catalog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltInTablesTest {
    private static final List<String> MYSQL_TABLES =
            List.of(
                    "columns_priv",
                    "component",
                    "db",
                    "func",
                    "plugin",
                    "procs_priv",
                    "tables_priv",
                    "user");

    private final Server server = new Server();

    @Test
    void areFoundInAnyLetterCaseOfInformationSchema() {
        assertThat(server.catalog.table("INFORMATION_SCHEMA", "plugins")).isPresent();
        assertThat(server.catalog.table("performance_schema", "global_status")).isPresent();
    }

    @Test
    void areGoneWhenClosed() {
        server.close();
        assertThat(server.catalog.tables(Catalog.INFORMATION_SCHEMA)).isEmpty();
        assertThat(server.catalog.tables(Catalog.MYSQL)).isEmpty();
    }

    @Test
    void schemataShowsEachSchemaWithItsCollation() throws Exception {
        assertThat(server.rows("SCHEMATA"))
                .extracting(row -> row.get("SCHEMA_NAME"), row -> row.get("DEFAULT_COLLATION_NAME"))
                .containsExactly(
                        tuple("information_schema", "utf8mb3_general_ci"),
                        tuple("mysql", "utf8mb4_0900_ai_ci"),
                        tuple("performance_schema", "utf8mb4_0900_ai_ci"));
    }

    @Test
    void tablesShowsAComputedTableAsMySqlDoes() throws Exception {
        assertThat(server.rows("TABLES", names("information_schema", "PLUGINS")))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains(
                                                entry("TABLE_CATALOG", "def"),
                                                entry("TABLE_SCHEMA", "information_schema"),
                                                entry("TABLE_NAME", "PLUGINS"),
                                                entry("TABLE_TYPE", "SYSTEM VIEW"),
                                                entry("ENGINE", null),
                                                entry("VERSION", 10),
                                                entry("TABLE_ROWS", 0L),
                                                entry("CREATE_TIME", Server.STARTED),
                                                entry("TABLE_COLLATION", null),
                                                entry("CREATE_OPTIONS", "")));
    }

    @Test
    void tablesOfPerformanceSchemaAreBaseTablesAsInMySql() throws Exception {
        assertThat(server.rows("TABLES", names("performance_schema", "global_status")))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains(
                                                entry("TABLE_TYPE", "BASE TABLE"),
                                                entry("ENGINE", "PERFORMANCE_SCHEMA"),
                                                entry("TABLE_COLLATION", "utf8mb4_0900_ai_ci")));
    }

    @Test
    void tablesLooksOnlyAtTheSchemaThatIsAskedFor() throws Exception {
        TextCondition schema = TextCondition.equalTo(1, "mysql");
        TextCondition table = TextCondition.like(2, "%");
        assertThat(server.rows("TABLES", new FakeRequest(schema, table)))
                .extracting(row -> row.get("TABLE_NAME"))
                .containsExactlyElementsOf(MYSQL_TABLES);
        assertThat(table.asked).hasSameElementsAs(MYSQL_TABLES);
    }

    @Test
    void columnsDescribesTypesAsMySqlDoes() throws Exception {
        assertThat(column("PLUGINS", "PLUGIN_NAME"))
                .contains(
                        entry("ORDINAL_POSITION", 1),
                        entry("IS_NULLABLE", "NO"),
                        entry("DATA_TYPE", "varchar"),
                        entry("CHARACTER_MAXIMUM_LENGTH", 64L),
                        entry("CHARACTER_OCTET_LENGTH", 192L),
                        entry("NUMERIC_PRECISION", null),
                        entry("CHARACTER_SET_NAME", "utf8mb3"),
                        entry("COLLATION_NAME", "utf8mb3_general_ci"),
                        entry("COLUMN_TYPE", "varchar(64)"),
                        entry("PRIVILEGES", "select"));
        assertThat(column("TABLES", "TABLE_ROWS"))
                .contains(
                        entry("DATA_TYPE", "bigint"),
                        entry("COLUMN_TYPE", "bigint unsigned"),
                        entry("NUMERIC_PRECISION", 20L),
                        entry("NUMERIC_SCALE", 0L),
                        entry("CHARACTER_SET_NAME", null));
        assertThat(column("TABLES", "CREATE_TIME"))
                .contains(entry("COLUMN_TYPE", "timestamp"), entry("DATETIME_PRECISION", 0L));
        assertThat(column("COLUMNS", "COLUMN_KEY"))
                .contains(
                        entry("COLUMN_TYPE", "enum('','PRI','UNI','MUL')"),
                        entry("CHARACTER_MAXIMUM_LENGTH", 3L),
                        entry("CHARACTER_OCTET_LENGTH", 9L));
        assertThat(column("COLUMNS", "COLUMN_COMMENT"))
                .contains(
                        entry("CHARACTER_MAXIMUM_LENGTH", 65_535L),
                        entry("CHARACTER_OCTET_LENGTH", 65_535L));
    }

    private Map<String, Object> column(String table, String column) throws Exception {
        return server.rows("COLUMNS", names("information_schema", table)).stream()
                .filter(row -> row.get("COLUMN_NAME").equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static FakeRequest names(String schema, String table) {
        return new FakeRequest(TextCondition.equalTo(1, schema), TextCondition.equalTo(2, table));
    }

    @Test
    void pluginsShowsVersionsAsMariaDbDoesAndThenWhatOnlyWeKnow() throws Exception {
        assertThat(server.rows("PLUGINS").get(0))
                .contains(
                        entry("PLUGIN_NAME", "heartbeat"),
                        entry("PLUGIN_VERSION", "1.10"),
                        entry("PLUGIN_STATUS", "ACTIVE"),
                        entry("PLUGIN_TYPE", "DAEMON"),
                        entry("PLUGIN_LIBRARY", "heartbeat.jar"),
                        entry("PLUGIN_MATURITY", "Stable"),
                        entry("PLUGIN_AUTH_VERSION", "1.10.14.RC2"),
                        entry("REASON", null),
                        entry("ERROR_COUNT", 3L),
                        entry("LAST_EXIT", "CRASH"));
    }

    @Test
    void allPluginsAddsWhatFilesDeclareAndNobodyInstalled() throws Exception {
        List<Map<String, Object>> rows = server.rows("ALL_PLUGINS");
        assertThat(rows)
                .extracting(row -> row.get("PLUGIN_NAME"))
                .containsExactly("heartbeat", "leaving", "csv", "HELLO");
        assertThat(rows.get(3))
                .contains(
                        entry("PLUGIN_STATUS", "NOT INSTALLED"),
                        entry("PLUGIN_TYPE", "INFORMATION SCHEMA"),
                        entry("PLUGIN_LIBRARY", "hello.jar"),
                        entry("PLUGIN_AUTHOR", "Somebody"),
                        entry("PLUGIN_AUTH_VERSION", "1.2.3"),
                        entry("PLUGIN_MATURITY", "Beta"));
    }

    @Test
    void mysqlPluginShowsWhatComesBackAtTheNextStart() throws Exception {
        assertThat(server.rows(server.table("mysql", "plugin"), new FakeRequest()))
                .containsExactly(Map.of("name", "heartbeat", "dl", "heartbeat.jar"));
    }

    @Test
    void pluginUsersShowsTheLeases() throws Exception {
        assertThat(server.rows("PLUGIN_USERS"))
                .extracting(row -> row.get("PLUGIN_NAME"), row -> row.get("USED_BY"))
                .contains(tuple("leaving", "session 7"));
    }

    @Test
    void pluginThreadsShowsThoseThatWereLeftBehindToo() throws Exception {
        assertThat(server.rows("PLUGIN_THREADS"))
                .extracting(row -> row.get("PLUGIN_NAME"), row -> row.get("STATE"))
                .containsExactly(tuple("heartbeat", "WAITING"), tuple("stuck", "LEFTOVER"));
    }

    @Test
    void enginesWithoutAHostAreNotSupported() throws Exception {
        assertThat(server.rows("ENGINES"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains(
                                                entry("ENGINE", "csv"),
                                                entry("SUPPORT", "NO"),
                                                entry("XA", null)));
    }

    @Test
    void variablesAreReadOnlyAsFarAsTheirNamesAreAskedFor() throws Exception {
        FakeRequest request = new FakeRequest(TextCondition.equalTo(0, "SQL_MODE "));
        assertThat(server.rows("SESSION_VARIABLES", request))
                .containsExactly(
                        Map.of("VARIABLE_NAME", "SQL_MODE", "VARIABLE_VALUE", "STRICT_ALL_TABLES"));
        assertThat(server.variables.read).containsExactly("sql_mode");
    }

    @Test
    void anUnderscoreInANameIsNoWildcard() throws Exception {
        FakeRequest request = new FakeRequest(TextCondition.equalTo(0, "sql_mod_"));
        assertThat(server.rows("GLOBAL_VARIABLES", request)).isEmpty();
        assertThat(server.variables.read).isEmpty();
    }

    @Test
    void likeIsHandedToTheVariablesUnlessItHasLettersBeyondAscii() throws Exception {
        server.rows("GLOBAL_VARIABLES", new FakeRequest(TextCondition.like(0, "heart%")));
        assertThat(server.variables.read).containsExactly("heartbeat_interval");
        server.variables.read.clear();
        server.rows("GLOBAL_VARIABLES", new FakeRequest(TextCondition.like(0, "héart%")));
        assertThat(server.variables.read).containsExactly("heartbeat_interval", "sql_mode");
    }

    @Test
    void performanceSchemaKeepsTheSpellingOfNames() throws Exception {
        assertThat(server.rows(server.table("performance_schema", "session_status"), none()))
                .containsExactly(
                        Map.of("VARIABLE_NAME", "Heartbeat_beats", "VARIABLE_VALUE", "7"),
                        Map.of("VARIABLE_NAME", "Uptime", "VARIABLE_VALUE", "60"));
        assertThat(server.rows("GLOBAL_STATUS").get(0))
                .containsEntry("VARIABLE_NAME", "HEARTBEAT_BEATS")
                .containsEntry("VARIABLE_VALUE", "12");
    }

    @Test
    void aStatusVariableThatCannotBeReadIsAWarningOfTheSession() throws Exception {
        server.rows("SESSION_STATUS");
        assertThat(server.warnings)
                .extracting(warning -> warning.message())
                .containsExactly("Twin_temperature");
    }

    @Test
    void systemVariablesTellsWhereAValueComesFrom() throws Exception {
        assertThat(server.rows("SYSTEM_VARIABLES").get(0))
                .contains(
                        entry("VARIABLE_NAME", "HEARTBEAT_INTERVAL"),
                        entry("SESSION_VALUE", null),
                        entry("GLOBAL_VALUE", "5"),
                        entry("GLOBAL_VALUE_ORIGIN", "SQL"),
                        entry("DEFAULT_VALUE", "10"),
                        entry("VARIABLE_TYPE", "INT"),
                        entry("NUMERIC_MAX_VALUE", "3600"),
                        entry("NUMERIC_BLOCK_SIZE", "1"),
                        entry("ENUM_VALUE_LIST", null),
                        entry("READ_ONLY", "NO"),
                        entry("COMMAND_LINE_ARGUMENT", "REQUIRED"));
        assertThat(server.rows("SYSTEM_VARIABLES").get(1))
                .contains(
                        entry("VARIABLE_SCOPE", "SESSION"),
                        entry("SESSION_VALUE", "STRICT_ALL_TABLES"),
                        entry("NUMERIC_BLOCK_SIZE", null),
                        entry("ENUM_VALUE_LIST", "ANSI,STRICT_ALL_TABLES"));
    }

    @Test
    void variablesInfoTellsWhoSetAValueAndWhen() throws Exception {
        assertThat(server.rows(server.table("performance_schema", "variables_info"), none()).get(0))
                .contains(
                        entry("VARIABLE_SOURCE", "DYNAMIC"),
                        entry("MIN_VALUE", "1"),
                        entry("SET_TIME", Instant.parse("2026-01-02T03:04:05.678901Z")),
                        entry("SET_USER", "root"));
    }

    @Test
    void processlistShowsTheSessions() throws Exception {
        assertThat(server.rows("PROCESSLIST").get(0))
                .contains(
                        entry("ID", 7L),
                        entry("HOST", "localhost:5123"),
                        entry("DB", "test"),
                        entry("COMMAND", "Query"),
                        entry("INFO", "SELECT 1"));
        assertThat(server.rows("PROCESSLIST").get(1)).containsEntry("INFO", null);
    }

    @Test
    void ownConnectAttributesAreThoseOfTheReadersUser() throws Exception {
        assertThat(
                        server.rows(
                                server.table("performance_schema", "session_account_connect_attrs"),
                                none()))
                .extracting(row -> row.get("ATTR_NAME"))
                .containsExactly("_client_name");
    }

    @Test
    void bundlesAndServicesShowTheFramework() throws Exception {
        assertThat(server.rows("BUNDLES").get(0))
                .contains(
                        entry("SYMBOLIC_NAME", "io.owner"),
                        entry("VERSION", "1.2.3"),
                        entry("STATE", "ACTIVE"),
                        entry("SERVICES_REGISTERED", 1));
        assertThat(server.rows("SERVICES"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains(
                                                entry("SERVICE_ID", 12L),
                                                entry("OBJECT_CLASS", "a.B,c.D"),
                                                entry("BUNDLE", "io.owner"),
                                                entry("USED_BY", "io.user"),
                                                entry("PROPERTIES", "level=3\ntags=[x, y]")));
    }

    @Test
    void jvmThreadsShowsThisThread() throws Exception {
        assertThat(server.rows("JVM_THREADS"))
                .filteredOn(row -> row.get("NAME").equals(Thread.currentThread().getName()))
                .anySatisfy(
                        row ->
                                assertThat(row.get("STACK"))
                                        .asString()
                                        .contains("BuiltInTablesTest"));
    }

    @Test
    void collationsMarksTheDefaultOfEachCharacterSet() throws Exception {
        assertThat(server.rows("COLLATIONS"))
                .filteredOn(row -> row.get("COLLATION_NAME").equals("utf8mb4_0900_ai_ci"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains(
                                                entry("ID", 255),
                                                entry("IS_DEFAULT", "Yes"),
                                                entry("SORTLEN", 0),
                                                entry("PAD_ATTRIBUTE", "NO PAD")));
    }

    private static FakeRequest none() {
        return new FakeRequest();
    }
}
