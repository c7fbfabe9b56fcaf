package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import java.util.List;

/** What two values are compared as, by MySQL's rules. */
public final class ComparisonType {
    private ComparisonType() {}

    /**
     * The type that both sides of a comparison become.
     *
     * @param operation what compares, for errors
     * @param left one side
     * @param right the other side
     * @return the type
     * @throws io.hearth.api.error.ServerException 1267 if their collations do not go together
     */
    public static SqlType of(String operation, BoundExpression left, BoundExpression right) {
        SqlType one = left.type();
        SqlType other = right.type();
        if (one.isNull() || other.isNull()) {
            return one.isNull() ? ofNull(other) : ofNull(one);
        }
        if (one.family() == Family.TEXT && other.family() == Family.TEXT) {
            return text(operation, List.of(left, right));
        }
        if (one.family() == Family.TEMPORAL || other.family() == Family.TEMPORAL) {
            return temporal(one, other);
        }
        return number(one, other);
    }

    private static SqlType ofNull(SqlType other) {
        return other.isNull() ? SqlType.varchar(0, Collation.BINARY) : other;
    }

    private static SqlType text(String operation, List<BoundExpression> sides) {
        Collations.Agreed agreed = Collations.forComparison(operation, sides);
        return SqlType.varchar(0, agreed.collation());
    }

    private static SqlType temporal(SqlType one, SqlType other) {
        if (one.family() == Family.TEMPORAL && other.family() == Family.TEMPORAL) {
            return one.kind() == Kind.TIME && other.kind() == Kind.TIME
                    ? SqlType.temporal(Kind.TIME, 6)
                    : SqlType.temporal(Kind.DATETIME, 6);
        }
        SqlType time = one.family() == Family.TEMPORAL ? one : other;
        SqlType rest = time == one ? other : one;
        if (rest.family() == Family.TEXT) {
            return SqlType.temporal(time.kind() == Kind.TIME ? Kind.TIME : Kind.DATETIME, 6);
        }
        return number(Argument.numberOf(time), rest);
    }

    private static SqlType number(SqlType one, SqlType other) {
        if (one.family() == Family.INTEGER && other.family() == Family.INTEGER) {
            return one.unsigned() == other.unsigned()
                    ? one.unsigned() ? SqlType.unsignedBigint() : SqlType.bigint()
                    : SqlType.decimal(20, 0);
        }
        if (isExact(one) && isExact(other)) {
            return SqlType.decimal(SqlType.MAX_PRECISION, SqlType.MAX_SCALE);
        }
        return SqlType.real();
    }

    private static boolean isExact(SqlType type) {
        return type.family() == Family.INTEGER || type.family() == Family.DECIMAL;
    }
}
