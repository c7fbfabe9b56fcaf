package io.hearth.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in nanoseconds. Immutable. */
record Sample(long[] nanos) {
    Sample {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double medianMillis() {
        return nanos[nanos.length / 2] / 1e6;
    }

    double percentileMillis(int percent) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.2f ms, fastest %.2f, 90 %% under %.2f, slowest %.2f (%d runs)",
                medianMillis(),
                nanos[0] / 1e6,
                percentileMillis(90),
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }
}
