package io.hearth.sql.expression;

import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What a function does for one row. */
@FunctionalInterface
interface Body {
    void apply(RowArguments in, ColumnVector out);

    static Body longs(ToLongFunction<RowArguments> function) {
        return (in, out) -> {
            long value = function.applyAsLong(in);
            if (in.resultIsNull()) {
                out.setNull(in.row());
            } else {
                ((LongVector) out).setLong(in.row(), value);
            }
        };
    }

    static Body doubles(ToDoubleFunction<RowArguments> function) {
        return (in, out) -> {
            double value = function.applyAsDouble(in);
            if (in.resultIsNull() || Double.isNaN(value)) {
                out.setNull(in.row());
            } else {
                ((DoubleVector) out).setDouble(in.row(), value);
            }
        };
    }

    static Body decimals(Function<RowArguments, BigDecimal> function) {
        return (in, out) -> {
            BigDecimal value = function.apply(in);
            if (value == null) {
                out.setNull(in.row());
            } else {
                ((DecimalVector) out).setDecimal(in.row(), value);
            }
        };
    }

    static Body bytes(Function<RowArguments, byte[]> function) {
        return (in, out) -> {
            byte[] value = function.apply(in);
            if (value == null) {
                out.setNull(in.row());
            } else {
                in.made(value);
                ((BytesVector) out).setReference(in.row(), value, 0, value.length);
            }
        };
    }

    static Body strings(Function<RowArguments, String> function) {
        return (in, out) -> {
            String value = function.apply(in);
            if (value == null) {
                out.setNull(in.row());
            } else {
                ((BytesVector) out).setString(in.row(), value);
            }
        };
    }

    /** A kernel that goes row by row; a NULL argument makes NULL. */
    default Kernel strict() {
        return kernel(true);
    }

    /** A kernel that goes row by row and leaves NULL arguments to the body. */
    default Kernel withNulls() {
        return kernel(false);
    }

    private Kernel kernel(boolean strict) {
        RowArguments in = new RowArguments();
        return (arguments, rows, result, context) -> {
            in.begin(arguments, context);
            for (int i = 0; i < rows.count(); i++) {
                in.moveTo(rows.row(i));
                if (strict && in.anyNull()) {
                    result.setNull(in.row());
                } else {
                    apply(in, result);
                }
            }
        };
    }
}
