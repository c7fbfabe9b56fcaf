package io.hearth.bench;

import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.syntax.Statement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * From text to syntax tree. Goals: 50 MB/s on bulk text (a text of 1 MB in 20 ms), a one-line
 * select in 5 µs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ParseBenchmark {
    private static final int MEGABYTE = 1_000_000;
    private static final String SELECT =
            "SELECT id, name, price * 1.19 AS gross FROM shop.articles"
                    + " WHERE name LIKE 'bolt%' AND price > 5 ORDER BY gross DESC LIMIT 10";

    private final String bulk = bulkInsert();

    private static String bulkInsert() {
        StringBuilder text = new StringBuilder("INSERT INTO shop.articles VALUES ");
        for (int row = 0; text.length() < MEGABYTE; row++) {
            text.append(row == 0 ? "" : ",");
            text.append("(").append(row).append(",'a bolt or a nut, number ").append(row);
            text.append("',").append(row * 0.25).append(",NULL)");
        }
        return text.toString();
    }

    /** A bulk INSERT of one megabyte. */
    @Benchmark
    public Statement bulkTextOfOneMegabyte() {
        return Parser.parse(bulk, ParserOptions.DEFAULT);
    }

    /** A select of one line. */
    @Benchmark
    public Statement oneLineSelect() {
        return Parser.parse(SELECT, ParserOptions.DEFAULT);
    }
}
