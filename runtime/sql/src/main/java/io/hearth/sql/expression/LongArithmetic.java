package io.hearth.sql.expression;

import io.hearth.sql.expression.Arithmetic.Sign;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;

/** Arithmetic of 64-bit numbers with and without a sign; beyond them is error 1690. */
final class LongArithmetic {
    private final Sign sign;
    private final Call call;
    private final boolean leftUnsigned;
    private final boolean rightUnsigned;

    LongArithmetic(Sign sign, Call call) {
        this.sign = sign;
        this.call = call;
        this.leftUnsigned = call.arguments().get(0).type().unsigned();
        this.rightUnsigned = call.arguments().get(1).type().unsigned();
    }

    Kernel kernel() {
        if (sign == Sign.INTEGER_DIVIDE || sign == Sign.MODULO) {
            return Body.longs(this::divided).strict();
        }
        return leftUnsigned || rightUnsigned ? Body.longs(this::wide).strict() : this::signed;
    }

    private void signed(
            ColumnVector[] arguments, Rows rows, ColumnVector result, EvaluationContext context) {
        LongVector left = (LongVector) arguments[0];
        LongVector right = (LongVector) arguments[1];
        LongVector into = (LongVector) result;
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (left.isNull(row) || right.isNull(row)) {
                into.setNull(row);
            } else {
                into.setLong(row, exact(left.getLong(row), right.getLong(row), context));
            }
        }
    }

    private long exact(long left, long right, EvaluationContext context) {
        long result;
        boolean overflow;
        if (sign == Sign.ADD) {
            result = left + right;
            overflow = ((left ^ result) & (right ^ result)) < 0;
        } else if (sign == Sign.SUBTRACT) {
            result = left - right;
            overflow = ((left ^ right) & (left ^ result)) < 0;
        } else {
            result = left * right;
            overflow = Math.multiplyHigh(left, right) != result >> 63;
        }
        if (overflow) {
            throw Arithmetic.outOfRange("BIGINT", call, context);
        }
        return result;
    }

    /** With an unsigned operand the result is unsigned; computed in 128 bits. */
    private long wide(RowArguments in) {
        long left = in.getLong(0);
        long right = in.getLong(1);
        long leftHigh = leftUnsigned ? 0 : left >> 63;
        long rightHigh = rightUnsigned ? 0 : right >> 63;
        long low;
        long high;
        if (sign == Sign.ADD) {
            low = left + right;
            high = leftHigh + rightHigh + (Long.compareUnsigned(low, left) < 0 ? 1 : 0);
        } else if (sign == Sign.SUBTRACT) {
            low = left - right;
            high = leftHigh - rightHigh - (Long.compareUnsigned(left, right) < 0 ? 1 : 0);
        } else {
            return product(in, left, right);
        }
        boolean signedWanted =
                sign == Sign.SUBTRACT
                        && in.session().sqlModes().contains(SqlMode.NO_UNSIGNED_SUBTRACTION);
        boolean fits = signedWanted ? high == low >> 63 : high == 0;
        if (!fits) {
            throw outOfRange(in, signedWanted);
        }
        return low;
    }

    private long product(RowArguments in, long left, long right) {
        boolean leftNegative = !leftUnsigned && left < 0;
        boolean rightNegative = !rightUnsigned && right < 0;
        long one = leftNegative ? -left : left;
        long other = rightNegative ? -right : right;
        long high = unsignedHigh(one, other);
        long low = one * other;
        boolean negative = leftNegative != rightNegative && low != 0;
        if (high != 0 || negative) {
            throw outOfRange(in, false);
        }
        return low;
    }

    private static long unsignedHigh(long one, long other) {
        return Math.multiplyHigh(one, other) + (one >> 63 & other) + (other >> 63 & one);
    }

    private RuntimeException outOfRange(RowArguments in, boolean signed) {
        return Arithmetic.outOfRange(signed ? "BIGINT" : "BIGINT UNSIGNED", call, in.context());
    }

    private long divided(RowArguments in) {
        long left = in.getLong(0);
        long right = in.getLong(1);
        if (right == 0) {
            Arithmetic.divisionByZero(in);
            return 0;
        }
        boolean leftNegative = !leftUnsigned && left < 0;
        boolean rightNegative = !rightUnsigned && right < 0;
        long one = leftNegative ? -left : left;
        long other = rightNegative ? -right : right;
        if (sign == Sign.MODULO) {
            long rest = Long.remainderUnsigned(one, other);
            return leftNegative ? -rest : rest;
        }
        return quotient(in, Long.divideUnsigned(one, other), leftNegative != rightNegative);
    }

    private long quotient(RowArguments in, long absolute, boolean negative) {
        boolean unsigned = leftUnsigned || rightUnsigned;
        if (unsigned && negative && absolute != 0) {
            throw outOfRange(in, false);
        }
        if (!unsigned && absolute < 0 && !(negative && absolute == Long.MIN_VALUE)) {
            throw outOfRange(in, true);
        }
        return negative ? -absolute : absolute;
    }
}
