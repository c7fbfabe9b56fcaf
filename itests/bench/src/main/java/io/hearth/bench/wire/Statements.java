package io.hearth.bench.wire;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Statements per second and the processor time of each, in rounds that take turns. */
record Statements(Subject ours, Subject theirs, Load.Kind kind, int connections) {
    private static final int ROUNDS = 5;
    private static final double ROUND_SECONDS = 2;

    /** The JVM compiles what runs often. */
    private static final double WARM_UP_SECONDS = 6;

    void print(PrintStream out) throws IOException {
        Load.Figures[] our = new Load.Figures[ROUNDS];
        Load.Figures[] their = new Load.Figures[ROUNDS];
        try (Load first = new Load(ours, kind, connections);
                Load second = new Load(theirs, kind, connections)) {
            first.run(WARM_UP_SECONDS);
            second.run(1);
            for (int i = 0; i < ROUNDS; i++) {
                our[i] = first.run(ROUND_SECONDS);
                their[i] = second.run(ROUND_SECONDS);
            }
        }
        double rate = median(our, Load.Figures::perSecond);
        double otherRate = median(their, Load.Figures::perSecond);
        double cpu = median(our, Load.Figures::cpuMicros);
        double otherCpu = median(their, Load.Figures::cpuMicros);
        out.printf(
                "%s, %d connection(s): %.0f statements/s, MariaDB %.0f: %.2f times (goal: 1.0);"
                        + " server CPU %.1f us each, MariaDB %.1f: %.2f times (goal: 0.8)%n",
                kind.name().toLowerCase(Locale.ROOT),
                connections,
                rate,
                otherRate,
                rate / otherRate,
                cpu,
                otherCpu,
                cpu / otherCpu);
    }

    private static double median(Load.Figures[] rounds, ToDoubleFunction<Load.Figures> figure) {
        return Stream.of(rounds).mapToDouble(figure).sorted().toArray()[ROUNDS / 2];
    }
}
