package io.hearth.example.os;

import io.hearth.api.table.Condition;
import io.hearth.api.table.Condition.Operator;
import io.hearth.api.table.ScanRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conditions on a table's cheap columns. Rows that they refuse are left out before the dear
 * columns are read. One scan's thread.
 */
final class Conditions {
    private final List<Condition> conditions;

    private Conditions(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /** The conditions on some columns. */
    static Conditions on(ScanRequest request, int... columns) {
        return new Conditions(
                request.conditions().stream()
                        .filter(each -> Arrays.stream(columns).anyMatch(c -> c == each.column()))
                        .toList());
    }

    /** Promises the server that no row comes that they refuse: it need not test them again. */
    void takeFrom(ScanRequest request) {
        conditions.forEach(request::take);
    }

    /** Whether all conditions on a text column hold. The server knows how its letters compare. */
    boolean accepts(int column, String value) {
        return conditions.stream()
                .filter(condition -> condition.column() == column)
                .allMatch(condition -> condition.matches(value));
    }

    /** Whether all conditions on a number column hold. */
    boolean accepts(int column, long value) {
        return conditions.stream()
                .filter(condition -> condition.column() == column)
                .allMatch(condition -> condition.matches(value));
    }

    /** The only numbers that a column may have, if a condition lists them. */
    Optional<Set<Long>> listed(int column) {
        return conditions.stream()
                .filter(condition -> condition.column() == column)
                .filter(condition -> lists(condition.operator()))
                .findFirst()
                .map(Conditions::numbers);
    }

    private static boolean lists(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.IN;
    }

    private static Set<Long> numbers(Condition condition) {
        return condition.values().stream()
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .collect(Collectors.toSet());
    }
}
