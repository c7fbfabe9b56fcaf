package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The type that holds the values of several expressions: of CASE's branches, of UNION's columns.
 */
public final class TypeUnion {
    private TypeUnion() {}

    /**
     * One type for several.
     *
     * @param operation for error texts, such as {@code case} or {@code UNION}
     * @param expressions one or more
     * @return the type; nullable if one of them is
     * @throws io.hearth.api.error.ServerException 1267 or 1271 if collations do not go together
     */
    public static SqlType of(String operation, List<BoundExpression> expressions) {
        boolean nullable = expressions.stream().anyMatch(one -> one.type().nullable());
        List<BoundExpression> valued = new ArrayList<>(expressions);
        valued.removeIf(one -> one.type().isNull());
        if (valued.isEmpty()) {
            return SqlType.nullType();
        }
        SqlType type = valued.get(0).type();
        boolean same =
                valued.stream().allMatch(one -> sameValues(one.type(), valued.get(0).type()));
        if (!same || type.family() == Family.TEXT) {
            type = merged(operation, valued);
        }
        return type.withNullable(nullable);
    }

    private static boolean sameValues(SqlType one, SqlType other) {
        return one.withNullable(true).equals(other.withNullable(true));
    }

    private static SqlType merged(String operation, List<BoundExpression> valued) {
        SqlType type = valued.get(0).type();
        boolean text = false;
        for (BoundExpression one : valued) {
            text |= one.type().family() == Family.TEXT;
        }
        for (int i = 1; i < valued.size() && !text; i++) {
            SqlType next = valued.get(i).type();
            boolean oneTemporal = type.family() == Family.TEMPORAL;
            if (oneTemporal != (next.family() == Family.TEMPORAL)) {
                text = true;
            } else {
                type = oneTemporal ? temporal(type, next) : number(type, next);
            }
        }
        return text ? text(operation, valued) : type;
    }

    private static SqlType text(String operation, List<BoundExpression> valued) {
        Collations.Agreed agreed = Collations.forResult(operation, valued);
        long length = 0;
        SqlType first = valued.get(0).type();
        boolean sameKind = true;
        for (BoundExpression one : valued) {
            length = Math.max(length, one.type().displayLength());
            sameKind &= one.type().kind() == first.kind();
        }
        boolean kept =
                sameKind
                        && first.kind() != Kind.ENUM
                        && first.kind() != Kind.SET
                        && first.kind() != Kind.CHAR
                        && first.kind() != Kind.BINARY;
        SqlType type =
                kept
                        ? SqlType.text(first.kind(), length, agreed.collation())
                        : SqlType.varchar(length, agreed.collation());
        return first.kind() == Kind.JSON && sameKind
                ? first
                : type.withCollation(agreed.collation(), agreed.coercibility());
    }

    private static SqlType temporal(SqlType one, SqlType other) {
        int decimals = Math.max(one.decimals(), other.decimals());
        return SqlType.temporal(one.kind() == other.kind() ? one.kind() : Kind.DATETIME, decimals);
    }

    private static SqlType number(SqlType one, SqlType other) {
        if (one.family() == Family.FLOATING || other.family() == Family.FLOATING) {
            boolean fixed =
                    one.decimals() < SqlType.FLOATING && other.decimals() < SqlType.FLOATING;
            int decimals = Math.max(one.decimals(), other.decimals());
            return SqlType.real().withDecimals(fixed ? decimals : SqlType.FLOATING);
        }
        boolean whole = one.family() == Family.INTEGER && other.family() == Family.INTEGER;
        if (whole && one.unsigned() == other.unsigned()) {
            SqlType wider = one.integerDigits() >= other.integerDigits() ? one : other;
            Kind kind = one.kind() == other.kind() ? one.kind() : widerKind(one, other);
            SqlType type =
                    SqlType.of(kind)
                            .withLength(Math.max(one.displayLength(), other.displayLength()));
            return wider.unsigned() ? type.asUnsigned() : type;
        }
        int scale = Math.max(one.decimals(), other.decimals());
        int digits = Math.max(one.integerDigits(), other.integerDigits());
        return SqlType.decimal(digits + scale, scale);
    }

    private static Kind widerKind(SqlType one, SqlType other) {
        Kind first = plain(one.kind());
        Kind second = plain(other.kind());
        return first.compareTo(second) >= 0 ? first : second;
    }

    private static Kind plain(Kind kind) {
        return switch (kind) {
            case BIT -> Kind.BIGINT;
            case YEAR -> Kind.INT;
            default -> kind;
        };
    }

    /**
     * The type of a text made from several values.
     *
     * @param operation for error texts
     * @param arguments the values
     * @param length the most characters
     * @return a text in the collation they have together
     */
    static SqlType text(String operation, List<BoundExpression> arguments, long length) {
        Collations.Agreed agreed = Collations.forResult(operation, arguments);
        Collation collation = agreed.collation();
        boolean onlyNumbers =
                arguments.stream().noneMatch(one -> one.type().family() == Family.TEXT);
        SqlType type = SqlType.varchar(Math.max(0, length), collation);
        return type.withCollation(
                collation,
                onlyNumbers ? io.hearth.sql.type.Coercibility.COERCIBLE : agreed.coercibility());
    }
}
