package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Gives decimals their type's scale. */
final class Rescale {
    private Rescale() {}

    static VectorExpression to(SqlType type, VectorExpression expression) {
        int scale = type.decimals();
        return new CallExpression(
                (arguments, rows, result, context) ->
                        evaluate((DecimalVector) arguments[0], rows, result, scale),
                new VectorExpression[] {expression},
                type);
    }

    private static void evaluate(DecimalVector from, Rows rows, ColumnVector result, int scale) {
        DecimalVector into = (DecimalVector) result;
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (from.isNull(row)) {
                into.setNull(row);
            } else {
                into.setDecimal(row, scaled(from.getDecimal(row), scale));
            }
        }
    }

    static BigDecimal scaled(BigDecimal value, int scale) {
        return value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
    }
}
