package io.hearth.example.tour;

import io.hearth.api.variable.StatusValue;
import io.hearth.api.variable.StatusVariable;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A status variable of each kind. The same -42 shows what a sign is worth. */
final class Figures {
    private static final int MINUS_42 = -42;

    private final AtomicLong looks = new AtomicLong();
    private final LongSupplier updates;
    private final BooleanSupplier broken;

    /**
     * The figures.
     *
     * @param updates shown as {@code Tour_updates}
     * @param broken whether {@code Tour_function} is to fail
     */
    Figures(LongSupplier updates, BooleanSupplier broken) {
        this.updates = updates;
        this.broken = broken;
    }

    List<StatusVariable> all() {
        return List.of(
                StatusVariable.ofBoolean("Tour_bool", () -> true),
                StatusVariable.ofUnsignedInt("Tour_int", () -> MINUS_42),
                StatusVariable.ofInt("Tour_signed_int", () -> MINUS_42),
                StatusVariable.ofUnsignedLong("Tour_long", () -> MINUS_42),
                StatusVariable.ofLong("Tour_signed_long", () -> MINUS_42),
                StatusVariable.ofDouble("Tour_double", () -> Math.PI),
                StatusVariable.ofString("Tour_string", () -> "some text"),
                StatusVariable.ofString("Tour_null", () -> null),
                StatusVariable.ofLong("Tour_updates", updates),
                StatusVariable.ofFunction("Tour_function", session -> look()),
                StatusVariable.ofFunction("Tour_undefined", session -> new StatusValue.Undefined()),
                StatusVariable.ofArray(
                        "Tour_array",
                        List.of(
                                StatusVariable.ofInt("one", () -> 1),
                                StatusVariable.ofArray(
                                        "nested",
                                        List.of(StatusVariable.ofInt("deep", () -> 2))))));
    }

    /** Called anew for each look. */
    private StatusValue look() {
        if (broken.getAsBoolean()) {
            throw new IllegalStateException("tour_flag is ON");
        }
        return new StatusValue.Signed(looks.incrementAndGet());
    }
}
