package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_TRUNCATED_WRONG_VALUE;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_ERROR;
import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Decimals;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.Utf8;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * CAST to a type: unlike the conversions between functions it applies length, scale and decimals of
 * a second. Immutable; any thread.
 *
 * @param name CAST, or the function that is the same
 * @param target the type; of length 0, a text takes the argument's
 */
record Cast(String name, SqlType target) implements EagerFunction {
    Cast(SqlType target) {
        this("CAST", target);
    }

    @Override
    public void checkArguments(int count) {
        if (count != 1) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        SqlType given = arguments.get(0).type();
        boolean fails =
                target.family() == Family.TEMPORAL && given.family() != Family.TEMPORAL
                        || readsBytes(given)
                                && TextBytes.mayBeNone(given, target.collation().charset());
        SqlType type = target.withNullable(given.nullable() || fails);
        if (target.family() != Family.TEXT || target.kind() == Kind.JSON) {
            return type;
        }
        long bytes = target.collation().isBinary() ? given.collation().charset().maxBytes() : 1;
        long length = target.length() > 0 ? target.length() : given.displayLength() * bytes;
        return SqlType.varchar(length, target.collation())
                .withCollation(target.collation(), Coercibility.IMPLICIT)
                .withNullable(type.nullable());
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return List.of(call.arguments().get(0).type());
    }

    @Override
    public Kernel kernel(Call call) {
        SqlType from = call.arguments().get(0).type();
        if (from.isNull()) {
            return Conversions.kernel(from, target);
        }
        Body conversion =
                readsBytes(from)
                        ? Body.bytes(
                                in ->
                                        TextBytes.read(
                                                Conversions.text(from, in),
                                                target.collation().charset(),
                                                in))
                        : Conversions.body(from, target);
        Body adjustment = adjustment(from, call);
        return ((Body)
                        (in, out) -> {
                            conversion.apply(in, out);
                            if (!out.isNull(in.row())) {
                                adjustment.apply(in, out);
                            }
                        })
                .strict();
    }

    /** Whether bytes become text. */
    private boolean readsBytes(SqlType from) {
        boolean bytes =
                from.family() == Family.TEXT && from.collation().isBinary()
                        || from.kind() == Kind.BIT;
        return target.isCharacter() && target.kind() != Kind.JSON && bytes && !from.isNull();
    }

    private Body adjustment(SqlType from, Call call) {
        return switch (target.family()) {
            case TEXT -> target.length() > 0 ? this::cut : (in, out) -> {};
            case DECIMAL -> this::fit;
            case TEMPORAL -> (in, out) -> roundTime(from, in, (LongVector) out);
            case FLOATING ->
                    target.kind() == Kind.FLOAT
                            ? (in, out) -> toFloat(in, (DoubleVector) out, call)
                            : (in, out) -> {};
            case INTEGER -> from.family() == Family.TEXT ? this::warnOfComplement : (in, out) -> {};
        };
    }

    private void warnOfComplement(RowArguments in, ColumnVector out) {
        boolean beyond = ((LongVector) out).getLong(in.row()) < 0;
        boolean negative = in.getString(0).stripLeading().startsWith("-");
        if (beyond && negative == target.unsigned() && fitsWord(in.getString(0))) {
            in.context()
                    .warning(
                            ER_UNKNOWN_ERROR,
                            target.unsigned()
                                    ? "Cast to unsigned converted negative integer to its positive"
                                            + " complement"
                                    : "Cast to signed converted positive out-of-range integer to"
                                            + " its negative complement");
        }
    }

    private static boolean fitsWord(String text) {
        String digits = text.strip().replaceFirst("^[-+]", "").replaceFirst("[^0-9].*$", "");
        return digits.length() < 20 || new java.math.BigInteger(digits).bitLength() <= Long.SIZE;
    }

    private void cut(RowArguments in, ColumnVector out) {
        BytesVector texts = (BytesVector) out;
        int row = in.row();
        byte[] bytes = texts.buffer(row);
        int offset = texts.offset(row);
        int length = texts.length(row);
        boolean binary = target.collation().isBinary();
        int kept =
                binary
                        ? (int) Math.min(length, target.length())
                        : Utf8.skip(bytes, offset, offset + length, target.length()) - offset;
        if (kept < length) {
            String kind = (binary ? "BINARY(" : "CHAR(") + target.length() + ")";
            in.context()
                    .warning(
                            ER_TRUNCATED_WRONG_VALUE,
                            kind,
                            Conversions.shown(texts.getString(row)));
            texts.setReference(row, bytes, offset, kept);
        } else if (target.kind() == Kind.BINARY && length < target.length()) {
            byte[] padded =
                    Arrays.copyOf(
                            Arrays.copyOfRange(bytes, offset, offset + length),
                            (int) target.length());
            texts.setReference(row, padded, 0, padded.length);
        }
    }

    private void fit(RowArguments in, ColumnVector out) {
        DecimalVector decimals = (DecimalVector) out;
        BigDecimal value = decimals.getDecimal(in.row());
        BigDecimal fitted = Decimals.fitted(value, (int) target.length(), target.decimals());
        boolean beyond =
                value.precision() - value.scale() > fitted.precision() - fitted.scale()
                        && value.signum() != 0;
        if (beyond) {
            in.context()
                    .warning(
                            io.hearth.api.error.ErrorCode.ER_WARN_DATA_OUT_OF_RANGE,
                            ExpressionText.castName(target),
                            "1");
        }
        decimals.setDecimal(in.row(), fitted);
    }

    private static void toFloat(RowArguments in, DoubleVector out, Call call) {
        float value = (float) out.getDouble(in.row());
        if (Float.isInfinite(value)) {
            throw Arithmetic.outOfRange("DOUBLE", call, in.context());
        }
        out.setDouble(in.row(), value);
    }

    private void roundTime(SqlType from, RowArguments in, LongVector out) {
        int row = in.row();
        long value = out.getLong(row);
        if (target.kind() == Kind.TIME) {
            out.setLong(row, PackedTime.roundTime(value, target.decimals()));
            return;
        }
        long rounded =
                target.kind() == Kind.DATE ? value : PackedTime.round(value, target.decimals());
        if (rounded == PackedTime.INVALID) {
            out.setNull(row);
        } else {
            out.setLong(row, allowed(from, target.kind(), in, rounded));
            if (in.resultIsNull()) {
                out.setNull(row);
            }
        }
    }

    /** A day, or NULL and a warning if the SQL mode forbids zeros in what was not a day before. */
    static long allowed(SqlType from, Kind kind, RowArguments in, long packed) {
        if (!isForbidden(packed, in.session().sqlModes())) {
            return packed;
        }
        return from.family() == Family.TEMPORAL
                ? in.toNull()
                : Conversions.incorrect(in, from, kind.name().toLowerCase(Locale.ROOT));
    }

    static boolean isForbidden(long packed, Set<SqlMode> modes) {
        boolean zeroDate = PackedTime.dateOf(packed) == 0;
        boolean zeroIn = PackedTime.month(packed) == 0 || PackedTime.day(packed) == 0;
        return zeroDate
                ? modes.contains(SqlMode.NO_ZERO_DATE)
                : zeroIn && modes.contains(SqlMode.NO_ZERO_IN_DATE);
    }
}
