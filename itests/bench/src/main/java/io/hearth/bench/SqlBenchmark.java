package io.hearth.bench;

import io.hearth.core.store.DatadirException;
import io.hearth.sql.front.Prepared;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.vector.Batch;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Statements inside the server, from the text to the last row. Goals: SELECT 1 in 5 µs and a
 * one-row look-up in 20 µs from a cached plan, a statement that must be planned in 1 ms, SHOW
 * GLOBAL STATUS in 0.5 ms, SET GLOBAL in 30 µs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class SqlBenchmark {
    private static final String LOOK_UP =
            "SELECT schema_name, default_collation_name FROM information_schema.schemata"
                    + " WHERE schema_name = ";

    private BareSql sql;
    private SqlConnection connection;
    private Prepared preparedOne;
    private Prepared preparedLookUp;
    private int number;

    /** Opens a connection and prepares. */
    @Setup
    public void open() throws DatadirException {
        sql = new BareSql(Path.of(System.getProperty("hearth.bench.folder")));
        connection = sql.connect();
        preparedOne = connection.prepare("SELECT ?");
        preparedLookUp = connection.prepare(LOOK_UP + "?");
    }

    /** Closes it all. */
    @TearDown
    public void close() {
        connection.close();
        sql.close();
    }

    private long run(String text) {
        return count(connection.execute(text, false));
    }

    private static long count(Results statement) {
        try (Results results = statement) {
            results.next();
            long rows = 0;
            for (Batch batch = results.current().next();
                    batch != null;
                    batch = results.current().next()) {
                rows += batch.selected();
            }
            return rows;
        }
    }

    /** SELECT 1 whose plan is in the cache. */
    @Benchmark
    public long selectOne() {
        return run("SELECT 1");
    }

    /** One row of a built-in table; the plan is in the cache, the literal another each time. */
    @Benchmark
    public long oneRowLookUp() {
        return run(LOOK_UP + ((number++ & 1) == 0 ? "'mysql'" : "'information_schema'"));
    }

    /** A prepared SELECT of a parameter. */
    @Benchmark
    public long preparedSelectOne() {
        return count(preparedOne.execute(List.of(1L)));
    }

    /** A prepared look-up of one row. */
    @Benchmark
    public long preparedOneRowLookUp() {
        return count(preparedLookUp.execute(List.of("mysql")));
    }

    /** A look-up whose plan is not in the cache: another alias each time. */
    @Benchmark
    public long planMiss() {
        return run(
                "SELECT s.schema_name AS a"
                        + number++
                        + " FROM information_schema.schemata s WHERE s.schema_name LIKE 'my%'"
                        + " ORDER BY 1 LIMIT 3");
    }

    /** All global status variables. */
    @Benchmark
    public long showGlobalStatus() {
        return run("SHOW GLOBAL STATUS");
    }

    /** A global variable set to another value each time. */
    @Benchmark
    public long setGlobal() {
        return run("SET GLOBAL max_execution_time = " + (number++ & 1023));
    }
}
