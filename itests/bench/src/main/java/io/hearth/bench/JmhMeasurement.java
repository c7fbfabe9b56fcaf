package io.hearth.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of a class with JMH, in a JVM of their own.
 *
 * @param benchmarks the class
 */
record JmhMeasurement(Class<?> benchmarks) implements Bench.Measurement {
    private static final int ROUNDS = 5;

    @Override
    public void run(Path folder, PrintStream out) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmarks.getName() + "\\.");
        options.forks(1);
        options.warmupIterations(ROUNDS).warmupTime(TimeValue.seconds(1));
        options.measurementIterations(ROUNDS).measurementTime(TimeValue.seconds(1));
        options.timeUnit(TimeUnit.MICROSECONDS);
        options.jvmArgsAppend("-Xmx2g", "-Dhearth.bench.folder=" + folder);
        options.verbosity(VerboseMode.SILENT);
        for (RunResult result : new Runner(options.build()).run()) {
            out.printf(
                    "%-32s %12.3f ± %.3f %s%n",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError(),
                    result.getPrimaryResult().getScoreUnit());
        }
    }
}
