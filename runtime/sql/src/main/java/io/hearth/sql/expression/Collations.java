package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_CANT_AGGREGATE_2COLLATIONS;
import static io.hearth.api.error.ErrorCode.ER_CANT_AGGREGATE_NCOLLATIONS;

import io.hearth.api.error.ServerException;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.util.ArrayList;
import java.util.List;

/** Which collation texts have together: the stronger one; bytes beat characters of a strength. */
final class Collations {
    /**
     * A collation and how strongly it holds.
     *
     * @param collation which
     * @param coercibility how strongly
     */
    record Agreed(Collation collation, Coercibility coercibility) {}

    private Collations() {}

    /** For comparing: two that hold equally and differ are an error. */
    static Agreed forComparison(String operation, List<BoundExpression> arguments) {
        Agreed agreed = together(operation, arguments);
        if (agreed.coercibility() == Coercibility.NONE) {
            throw mix(operation, arguments);
        }
        return agreed;
    }

    /** For joining texts: two columns' that differ may still give bytes' or none. */
    static Agreed forResult(String operation, List<BoundExpression> arguments) {
        return together(operation, arguments);
    }

    private static Agreed together(String operation, List<BoundExpression> arguments) {
        Agreed agreed = null;
        for (BoundExpression argument : arguments) {
            Agreed next = of(argument.type());
            agreed = agreed == null ? next : pair(operation, agreed, next, arguments);
        }
        return agreed == null ? new Agreed(defaultCollation(), Coercibility.COERCIBLE) : agreed;
    }

    private static Collation defaultCollation() {
        return Collation.UTF8MB4_0900_AI_CI;
    }

    /**
     * Numbers and times become texts of the connection's collation, which give way; bits are bytes.
     */
    static Agreed of(SqlType type) {
        if (type.isNull()) {
            return new Agreed(Collation.BINARY, Coercibility.IGNORABLE);
        }
        if (type.kind() == SqlType.Kind.BIT) {
            return new Agreed(Collation.BINARY, Coercibility.IMPLICIT);
        }
        if (type.family() != Family.TEXT) {
            return new Agreed(defaultCollation(), Coercibility.NUMERIC);
        }
        return new Agreed(type.collation(), type.coercibility());
    }

    private static Agreed pair(
            String operation, Agreed one, Agreed other, List<BoundExpression> arguments) {
        if (one.collation() == other.collation()) {
            return one.coercibility().compareTo(other.coercibility()) <= 0 ? one : other;
        }
        int strength = one.coercibility().compareTo(other.coercibility());
        if (strength != 0) {
            return strength < 0 ? one : other;
        }
        if (one.coercibility() == Coercibility.EXPLICIT) {
            throw mix(operation, arguments);
        }
        if (one.collation().isBinary() || other.collation().isBinary()) {
            return one.collation().isBinary() ? one : other;
        }
        return sameStrength(operation, one, other, arguments);
    }

    private static Agreed sameStrength(
            String operation, Agreed one, Agreed other, List<BoundExpression> arguments) {
        boolean oneUnicode = one.collation().charset().isUnicode();
        boolean otherUnicode = other.collation().charset().isUnicode();
        if (one.collation().charset() != other.collation().charset()) {
            if (oneUnicode != otherUnicode) {
                return oneUnicode ? one : other;
            }
            if (oneUnicode) {
                boolean wider =
                        one.collation().charset().maxBytes()
                                > other.collation().charset().maxBytes();
                return wider ? one : other;
            }
            throw mix(operation, arguments);
        }
        if (one.collation().isByCode() || other.collation().isByCode()) {
            return one.collation().isByCode() ? one : other;
        }
        return new Agreed(one.collation(), Coercibility.NONE);
    }

    private static ServerException mix(String operation, List<BoundExpression> arguments) {
        List<String> names = new ArrayList<>();
        for (BoundExpression argument : arguments) {
            Agreed each = of(argument.type());
            names.add(each.collation().sqlName());
            names.add(each.coercibility().name());
        }
        if (arguments.size() == 2) {
            return ER_CANT_AGGREGATE_2COLLATIONS.toException(
                    names.get(0), names.get(1), names.get(2), names.get(3), operation);
        }
        return ER_CANT_AGGREGATE_NCOLLATIONS.toException(operation);
    }
}
