package io.hearth.sql.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.front.ValueText;
import io.hearth.sql.vector.Batch;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random statements through the whole SQL part. Each round is a server of its own, made of one
 * seed: {@code -Dhearth.seed=N} repeats it.
 */
class StatementFuzzTest {
    private static final int ROUND = 1000;
    private static final int STATEMENTS =
            Integer.getInteger("hearth.rounds", Boolean.getBoolean("hearth.long") ? 1000 : 5)
                    * ROUND;
    private static final long SEED = Long.getLong("hearth.seed", 20241121L);
    private static final Duration KILL_AFTER = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_FAULTS = 40;

    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private int answered;

    @AfterEach
    void stop() {
        killer.shutdownNow();
    }

    @Test
    void everyStatementEndsWithRowsOrAnError() {
        for (int round = 0; round < STATEMENTS / ROUND; round++) {
            round(SEED + round);
        }
        assertThat(faults.values()).as("faults").isEmpty();
        assertThat(answered).as("statements without an error").isGreaterThan(STATEMENTS / 5);
    }

    private void round(long seed) {
        try (TestSql sql = new TestSql()) {
            FuzzTable table = new FuzzTable();
            sql.register("FUZZ", table);
            Dice dice = new Dice(seed);
            RandomStatements statements = new RandomStatements(dice, columns(sql), variables(sql));
            SqlConnection last = sql.connect();
            SqlConnection connection = sql.connect();
            for (int i = 0; i < ROUND; i++) {
                if (dice.chance(2) || connection.isKilled()) {
                    connection.close();
                    connection = sql.connect();
                }
                check(connection, statements.next(), "seed " + seed + ", statement " + i);
                assertThat(table.openCursors()).as("open cursors, seed %d, %d", seed, i).isZero();
                assertThat(sql.openLeases()).as("open leases, seed %d, %d", seed, i).isZero();
            }
            connection.close();
            assertThat(TestSql.rows(last, "SELECT id FROM information_schema.processlist"))
                    .as("sessions left, seed %d", seed)
                    .hasSize(1);
            assertThat(TestSql.rows(last, "SHOW GLOBAL STATUS LIKE 'Prepared_stmt_count'"))
                    .as("prepared statements left, seed %d", seed)
                    .containsExactly(List.of("Prepared_stmt_count", "0"));
            last.close();
        }
    }

    private void check(SqlConnection connection, String text, String where) {
        ScheduledFuture<?> kill =
                killer.schedule(
                        connection::killQuery, KILL_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        Thread worker = Thread.currentThread();
        ScheduledFuture<?> alarm =
                killer.schedule(
                        () -> alarm(worker, where, text),
                        LONGEST.toMillis(),
                        TimeUnit.MILLISECONDS);
        long begin = System.nanoTime();
        try {
            run(connection, text);
            answered++;
        } catch (ServerException refused) {
            if (refused.code() == ErrorCode.ER_UNKNOWN_ERROR
                    || refused.getCause() instanceof StackOverflowError) {
                fault(refused.getCause() == null ? refused : refused.getCause(), where, text);
            }
        } catch (RuntimeException | Error fault) {
            fault(fault, where, text);
        } finally {
            kill.cancel(false);
            alarm.cancel(false);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (took.compareTo(LONGEST) > 0) {
            faults.putIfAbsent("slow", where + " took " + took + "\n" + text);
        }
    }

    /** A statement that does not end shows itself. */
    private static void alarm(Thread worker, String where, String text) {
        StringBuilder shown = new StringBuilder(where + " does not end\n" + text);
        for (StackTraceElement frame : worker.getStackTrace()) {
            shown.append("\n    at ").append(frame);
        }
        System.err.println(shown);
    }

    /** Keeps one statement for each place in the code that goes wrong. */
    private void fault(Throwable fault, String where, String text) {
        String place =
                Arrays.stream(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("io.hearth.sql"))
                        .limit(2)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "));
        faults.putIfAbsent(
                fault instanceof AssertionError ? fault.getMessage() : fault.getClass() + place,
                where + "\n" + text + "\n" + fault + " at " + place);
        assertThat(faults.values()).as("faults").hasSizeLessThan(MOST_FAULTS);
    }

    private static void run(SqlConnection connection, String text) {
        try (Results results = connection.execute(text, true)) {
            while (results.next()) {
                StatementResult result = results.current();
                for (Batch batch = result.next(); batch != null; batch = result.next()) {
                    check(batch, result.columns());
                }
            }
        }
    }

    private static void check(Batch batch, List<ResultColumn> columns) {
        assertThat(batch.selected()).isPositive();
        assertThat(batch.columnCount()).isGreaterThanOrEqualTo(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            for (int row = 0; row < batch.selected(); row++) {
                byte[] value = ValueText.bytes(batch.column(i), batch.rows().row(row));
                if (value == null) {
                    assertThat(columns.get(i).type().nullable())
                            .as("NULL in %s", columns.get(i))
                            .isTrue();
                }
            }
        }
    }

    private static Map<String, List<String>> columns(TestSql sql) {
        Map<String, List<String>> columns = new TreeMap<>();
        try (SqlConnection connection = sql.connect()) {
            TestSql.rows(
                            connection,
                            "SELECT table_schema, table_name, column_name"
                                    + " FROM information_schema.columns")
                    .forEach(
                            row ->
                                    columns.merge(
                                            row.get(0) + "." + row.get(1),
                                            List.of(row.get(2)),
                                            StatementFuzzTest::both));
        }
        return columns;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> variables(TestSql sql) {
        try (SqlConnection connection = sql.connect()) {
            return TestSql.rows(connection, "SHOW VARIABLES").stream()
                    .map(row -> row.get(0))
                    .toList();
        }
    }
}
