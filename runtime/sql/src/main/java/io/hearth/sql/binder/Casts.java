package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_CHARACTER_SET;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_COLLATION;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.CastFunctions;
import io.hearth.sql.expression.SqlFunction;
import io.hearth.sql.syntax.CastType;
import io.hearth.sql.syntax.Operation.Cast;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Collation;
import java.util.List;
import java.util.Map;

/**
 * What CAST, CONVERT, BINARY and COLLATE make of a value. One statement's thread; the same
 * conversion is one function each time, so that expressions can be found equal.
 */
final class Casts {
    private final StatementContext statement;
    private final Map<Collation, SqlFunction> collations;
    private final Map<Charset, SqlFunction> charsets;

    /**
     * @param collations the statement's functions of COLLATE so far
     * @param charsets the statement's functions of CONVERT USING so far
     */
    Casts(
            StatementContext statement,
            Map<Collation, SqlFunction> collations,
            Map<Charset, SqlFunction> charsets) {
        this.statement = statement;
        this.collations = collations;
        this.charsets = charsets;
    }

    BoundExpression cast(BoundExpression operand, Cast cast) {
        if (cast.timeZone().isPresent()) {
            throw StatementContext.notYet("AT TIME ZONE");
        }
        CastType type = cast.type();
        boolean missing =
                type.array()
                        || type.kind() == CastType.Kind.JSON
                        || type.kind().compareTo(CastType.Kind.POINT) >= 0;
        if (missing) {
            throw StatementContext.notYet(
                    "CAST AS " + type.kind() + (type.array() ? " ARRAY" : ""));
        }
        return Call.of(
                CastFunctions.cast(type, statement.session().connectionCollation()),
                List.of(operand));
    }

    BoundExpression convertUsing(BoundExpression operand, String name) {
        Charset charset =
                Charset.named(name).orElseThrow(() -> ER_UNKNOWN_CHARACTER_SET.toException(name));
        return Call.of(
                charsets.computeIfAbsent(charset, CastFunctions::convertUsing), List.of(operand));
    }

    BoundExpression binary(BoundExpression operand) {
        return statement.call("BINARY", List.of(operand));
    }

    BoundExpression collate(BoundExpression operand, String name) {
        Collation collation =
                Collation.named(name).orElseThrow(() -> ER_UNKNOWN_COLLATION.toException(name));
        return Call.of(
                collations.computeIfAbsent(collation, CastFunctions::collate), List.of(operand));
    }
}
