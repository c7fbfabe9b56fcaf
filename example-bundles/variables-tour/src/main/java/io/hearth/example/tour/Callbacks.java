package io.hearth.example.tour;

import io.hearth.api.variable.RefusedValueException;
import io.hearth.api.variable.SystemVariable;
import io.hearth.api.variable.VariableChange;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What callbacks can do. The host never calls those of one variable twice at a time. */
final class Callbacks {
    /** How often {@code tour_counted} has been set. */
    final AtomicLong updates = new AtomicLong();

    final SystemVariable<Integer> even =
            SystemVariable.ofInt("even")
                    .check(Callbacks::requireEven)
                    .comment("Its check refuses odd numbers.")
                    .build();
    final SystemVariable<Integer> doubled =
            SystemVariable.ofInt("doubled")
                    .range(0, 1000)
                    .check(change -> change.value() * 2)
                    .comment("Its check doubles the value, past the maximum if need be.")
                    .build();
    final SystemVariable<Integer> counted =
            SystemVariable.ofInt("counted")
                    .onUpdate(change -> updates.incrementAndGet())
                    .comment("Its update counts, see Tour_updates.")
                    .build();
    final SystemVariable<Integer> plusOne =
            SystemVariable.ofInt("plus_one")
                    .defaultValue(1)
                    .update(change -> change.value() + 1)
                    .comment("Its update keeps one more than was asked for.")
                    .build();
    final SystemVariable<Integer> follower =
            SystemVariable.ofInt("follower")
                    .readOnly()
                    .comment("Set by the update of tour_leader.")
                    .build();
    final SystemVariable<Integer> leader =
            SystemVariable.ofInt("leader")
                    .onUpdate(change -> follower.set(change.value()))
                    .comment("Its update sets tour_follower.")
                    .build();

    private static Integer requireEven(VariableChange<Integer> change)
            throws RefusedValueException {
        if (change.value() % 2 != 0) {
            throw new RefusedValueException("it is odd");
        }
        return change.value();
    }

    List<SystemVariable<?>> all() {
        return List.of(even, doubled, counted, plusOne, follower, leader);
    }
}
