package io.hearth.sql.infoschema.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.FlushedTable;
import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.infoschema.ShownTable;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.host.PluginTypeHost.Registration;
import io.hearth.sql.catalog.PluginStatements;
import io.hearth.sql.catalog.TableKind;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.infoschema.FakeSession;
import io.hearth.sql.infoschema.TestStatement;
import io.hearth.sql.infoschema.support.EmptyTable;
import io.hearth.sql.infoschema.support.NamedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InformationSchemaHostTest {
    private static final Column A = Column.of("A", ColumnType.bigint());

    private final HostFixture fixture = new HostFixture();

    /** A table without rows and with these columns. */
    private static EmptyTable table(Column... columns) {
        return () -> Arrays.asList(columns);
    }

    @Test
    void servesTheTypeAtTheVersionOfItsPackage() throws IOException {
        String source =
                Files.readString(
                        Path.of(
                                "../../api-bundle/src/main/java/io/hearth/api/infoschema",
                                "package-info.java"));
        assertThat(fixture.host.type()).isEqualTo(PluginType.INFORMATION_SCHEMA);
        assertThat(source).contains("@Version(\"" + fixture.host.version() + "\")");
    }

    @Test
    void putsTheTableIntoTheCatalogUnderThePluginsName() {
        fixture.register("Numbers", new Numbers());
        TableSource table = fixture.table("NUMBERS");
        assertThat(table.name()).isEqualTo("Numbers");
        assertThat(table.kind()).isEqualTo(TableKind.SYSTEM_VIEW);
        assertThat(table.plugin()).contains("Numbers");
        assertThat(fixture.read("numbers")).containsExactly(0L, 1L, 2L);
    }

    @Test
    void takesTheTableOutAgain() throws Exception {
        Registration registration = fixture.register("numbers", new Numbers());
        TableSource planned = fixture.table("numbers");
        registration.close();
        assertThat(fixture.catalog.table("information_schema", "numbers")).isEmpty();
        assertThatThrownBy(() -> HostFixture.read(planned, new TestStatement()))
                .isInstanceOf(ServerException.class)
                .hasMessage("Unknown table 'numbers' in information_schema");
    }

    @Test
    void raisesTheCatalogsVersionWhenATableComesAndGoes() throws Exception {
        long before = fixture.catalog.version();
        Registration registration = fixture.register("numbers", new Numbers());
        long between = fixture.catalog.version();
        registration.close();
        assertThat(between).isGreaterThan(before);
        assertThat(fixture.catalog.version()).isGreaterThan(between);
    }

    @Test
    void refusesTheNameOfABuiltInTable() {
        fixture.catalog.add(new SystemView(NamedTable.ofInformationSchema("TABLES", table(A))));
        assertThatThrownBy(() -> fixture.register("tables", new Numbers()))
                .isInstanceOf(ServerException.class)
                .hasMessage("Table 'tables' already exists: the server has one of its own");
    }

    @Test
    void refusesTheNameOfAnotherPluginsTable() {
        fixture.register("numbers", new Numbers());
        assertThatThrownBy(() -> fixture.register("NUMBERS", new Numbers()))
                .isInstanceOf(ServerException.class)
                .hasMessage("Table 'NUMBERS' already exists: plugin 'numbers' has it");
    }

    @Test
    void refusesADeclarationWithoutAClass() {
        assertThatThrownBy(() -> fixture.host.register(HostFixture.hosted("x", Optional.empty())))
                .hasMessage(
                        "it is a declaration without a class; a table needs one that implements"
                                + " io.hearth.api.infoschema.InformationSchemaTable");
    }

    @Test
    void refusesAClassThatIsNoTable() {
        Plugin daemon = (DaemonPlugin) threads -> {};
        assertThatThrownBy(() -> fixture.register("x", daemon))
                .hasMessage(
                        "class "
                                + daemon.getClass().getName()
                                + " does not implement"
                                + " io.hearth.api.infoschema.InformationSchemaTable");
    }

    @Test
    void refusesATableWithoutGoodColumns() {
        assertThatThrownBy(() -> fixture.register("x", table()))
                .hasMessage("columns() gives no column");
        EmptyTable none = () -> null;
        assertThatThrownBy(() -> fixture.register("x", none))
                .hasMessage("columns() gives no column");
        assertThatThrownBy(() -> fixture.register("x", table(A, null)))
                .hasMessage("columns() gives a column that is null");
        assertThatThrownBy(
                        () -> fixture.register("x", table(A, Column.of("a", ColumnType.bigint()))))
                .hasMessage("columns() gives column 'a' twice");
        assertThat(fixture.catalog.table("information_schema", "x")).isEmpty();
    }

    @Test
    void callsThePluginOnAThreadOfItsOwnWithItsClassLoader() {
        AtomicReference<ClassLoader> loader = new AtomicReference<>();
        Numbers numbers =
                new Numbers() {
                    @Override
                    void beforeRow(int row) {
                        loader.set(Thread.currentThread().getContextClassLoader());
                    }
                };
        fixture.register("numbers", numbers);
        fixture.read("numbers");
        assertThat(numbers.reader).isNotSameAs(Thread.currentThread());
        assertThat(numbers.reader.getName()).isEqualTo("plugin-numbers-table");
        assertThat(loader).hasValue(Numbers.class.getClassLoader());
    }

    @Test
    void closesThePluginsCursorOnceAlsoAfterAFailure() {
        Numbers good = new Numbers();
        fixture.register("good", good);
        fixture.read("good");
        assertThat(good.closed).hasValue(1);
        Numbers bad = failing(new IOException("the disk is gone"));
        fixture.register("bad", bad);
        assertThatThrownBy(() -> fixture.read("bad")).isInstanceOf(ServerException.class);
        assertThat(bad.closed).hasValue(1);
    }

    private static Numbers failing(Throwable thrown) {
        return new Numbers() {
            @Override
            void beforeRow(int row) throws Exception {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (Exception) thrown;
            }
        };
    }

    @Test
    void anExceptionFailsTheStatementNamesThePluginAndIsCounted() {
        fixture.register("bad", failing(new IOException("the disk is gone")));
        assertThatThrownBy(() -> fixture.read("bad"))
                .isInstanceOf(ServerException.class)
                .hasMessage(
                        "Plugin 'bad' failed to give the rows of 'information_schema.bad': the disk"
                                + " is gone");
        assertThat(fixture.failed).containsExactly("bad");
        assertThatThrownBy(() -> fixture.read("bad")).isInstanceOf(ServerException.class);
        assertThat(fixture.failed).hasSize(2);
    }

    @Test
    void anErrorFailsTheStatementToo() {
        fixture.register("recursive", failing(new StackOverflowError()));
        fixture.register("unlinked", failing(new NoClassDefFoundError("org/x/Y")));
        fixture.register("greedy", failing(new OutOfMemoryError("Java heap space")));
        for (String name : List.of("recursive", "unlinked", "greedy")) {
            assertThatThrownBy(() -> fixture.read(name))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("Plugin '" + name + "'");
        }
        assertThatThrownBy(() -> fixture.read("unlinked"))
                .hasMessageEndingWith("java.lang.NoClassDefFoundError: org/x/Y");
    }

    @Test
    void anErrorOfTheServersNumberingKeepsItsNumber() {
        fixture.register("bad", failing(ErrorCode.ER_ERROR_ON_WRITE.toException("x", "no space")));
        assertThatThrownBy(() -> fixture.read("bad"))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure ->
                                assertThat(failure.code()).isEqualTo(ErrorCode.ER_ERROR_ON_WRITE));
    }

    @Test
    void aTableThatOpensNoCursorFailsTheStatement() {
        InformationSchemaTable none =
                new InformationSchemaTable() {
                    @Override
                    public List<Column> columns() {
                        return List.of(A);
                    }

                    @Override
                    public RowCursor open(Session session, ScanRequest request) {
                        return null;
                    }
                };
        fixture.register("none", none);
        assertThatThrownBy(() -> fixture.read("none"))
                .hasMessageContaining("Plugin 'none'")
                .hasMessageContaining("it opened no cursor");
    }

    @Test
    void aValueThatAColumnCannotHoldFailsTheStatement() {
        FilledTable texts = filled(sink -> sink.row("text"));
        FilledTable nulls = filled(sink -> sink.row((Object) null));
        fixture.register("texts", texts);
        fixture.register("nulls", nulls);
        assertThatThrownBy(() -> fixture.read("texts")).hasMessageContaining("Plugin 'texts'");
        assertThatThrownBy(() -> fixture.read("nulls"))
                .hasMessageStartingWith("Column 'A' cannot be null")
                .hasMessageContaining("plugin 'nulls'");
    }

    /** Fills a table. */
    private interface Fill {
        void into(RowSink sink);
    }

    private static FilledTable filled(Fill fill) {
        return new FilledTable() {
            @Override
            public List<Column> columns() {
                return List.of(A.notNull());
            }

            @Override
            public void fillTable(Session session, ScanRequest request, RowSink sink) {
                fill.into(sink);
            }
        };
    }

    @Test
    void aFillThatKeepsTooMuchFailsTheStatement() {
        AtomicInteger rows = new AtomicInteger();
        fixture.register(
                "endless",
                filled(
                        sink -> {
                            while (sink.row(rows.incrementAndGet())) {
                                assertThat(rows.get()).isLessThan(1_000_000);
                            }
                        }));
        assertThatThrownBy(() -> fixture.read("endless"))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure ->
                                assertThat(failure.code()).isEqualTo(ErrorCode.ER_OUT_OF_RESOURCES))
                .hasMessageContaining(
                        "plugin 'endless' keeps more than 100000 bytes of rows for one statement");
        assertThat(rows.get()).isLessThan(10_000);
    }

    @Test
    void aCursorThatMiscountsFailsTheStatement() {
        InformationSchemaTable miscounting =
                new InformationSchemaTable() {
                    @Override
                    public List<Column> columns() {
                        return List.of(A);
                    }

                    @Override
                    public RowCursor open(Session session, ScanRequest request) {
                        return rows -> {
                            rows.endRow();
                            return 2;
                        };
                    }
                };
        fixture.register("miscounting", miscounting);
        assertThatThrownBy(() -> fixture.read("miscounting"))
                .hasMessageContaining("Plugin 'miscounting'");
    }

    /** What SHOW and FLUSH know. */
    private static final class Gathering extends Numbers implements ShownTable, FlushedTable {
        private final AtomicInteger flushed = new AtomicInteger();
        private volatile Exception failure;

        @Override
        public List<String> showHeadings() {
            return List.of("Number");
        }

        @Override
        public void flush(Session session) throws Exception {
            if (failure != null) {
                throw failure;
            }
            flushed.incrementAndGet();
        }
    }

    @Test
    void showsAndFlushesTablesThatAllowIt() {
        Gathering gathering = new Gathering();
        fixture.register("gathering", gathering);
        fixture.register("numbers", new Numbers());
        PluginStatements able = (PluginStatements) fixture.table("gathering");
        assertThat(able.showHeadings()).contains(List.of("Number"));
        assertThat(able.isFlushed()).isTrue();
        able.flush(new FakeSession(), () -> {});
        assertThat(gathering.flushed).hasValue(1);
        PluginStatements unable = (PluginStatements) fixture.table("numbers");
        assertThat(unable.showHeadings()).isEmpty();
        assertThat(unable.isFlushed()).isFalse();
    }

    @Test
    void aFlushThatFailsNamesThePlugin() {
        Gathering gathering = new Gathering();
        gathering.failure = new IOException("no");
        fixture.register("gathering", gathering);
        PluginStatements table = (PluginStatements) fixture.table("gathering");
        assertThatThrownBy(() -> table.flush(new FakeSession(), () -> {}))
                .isInstanceOf(ServerException.class)
                .hasMessage("Plugin 'gathering' failed to flush: no");
        assertThat(fixture.failed).containsExactly("gathering");
    }

    @Test
    void refusesHeadingsThatDoNotFitTheColumns() {
        ShownTable table =
                new ShownTable() {
                    @Override
                    public List<String> showHeadings() {
                        return List.of("One", "Two");
                    }

                    @Override
                    public List<Column> columns() {
                        return List.of(A);
                    }

                    @Override
                    public RowCursor open(Session session, ScanRequest request) {
                        throw new UnsupportedOperationException("is never read");
                    }
                };
        assertThatThrownBy(() -> fixture.register("x", table))
                .hasMessage("showHeadings() has 2 texts for 1 columns");
    }
}
