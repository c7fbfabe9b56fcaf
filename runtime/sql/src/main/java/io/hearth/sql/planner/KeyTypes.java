package io.hearth.sql.planner;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the two sides of an equality become so that a hash table finds equal ones: the same as they
 * are compared as. Stateless; any thread.
 */
final class KeyTypes {
    private KeyTypes() {}

    /**
     * The conversion of both sides.
     *
     * @return from a side's type to the type of its key; empty if the equality cannot be a key
     */
    static Optional<UnaryOperator<SqlType>> common(SqlType first, SqlType second) {
        if (areAlike(first, second)) {
            return Optional.of(UnaryOperator.identity());
        }
        return isNumber(first) && isNumber(second)
                ? Optional.of(to(number(first, second)))
                : Optional.empty();
    }

    private static UnaryOperator<SqlType> to(SqlType type) {
        return own -> type;
    }

    /** Whether equal values are so in both types' own sense. */
    private static boolean areAlike(SqlType first, SqlType second) {
        if (first.family() != second.family()) {
            return false;
        }
        return switch (first.family()) {
            case INTEGER -> first.unsigned() == second.unsigned();
            case DECIMAL, FLOATING -> true;
            case TEMPORAL -> (first.kind() == Kind.TIME) == (second.kind() == Kind.TIME);
            case TEXT ->
                    first.collation() == second.collation()
                            && first.kind() != Kind.JSON
                            && second.kind() != Kind.JSON;
        };
    }

    private static boolean isNumber(SqlType type) {
        return type.isNumeric() && type.kind() != Kind.BIT && type.kind() != Kind.YEAR;
    }

    private static SqlType number(SqlType first, SqlType second) {
        if (first.family() == Family.FLOATING || second.family() == Family.FLOATING) {
            return SqlType.real();
        }
        int scale = Math.max(first.decimals(), second.decimals());
        return SqlType.decimal(SqlType.MAX_PRECISION, scale);
    }
}
