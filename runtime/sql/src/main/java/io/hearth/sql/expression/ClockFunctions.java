package io.hearth.sql.expression;

import static io.hearth.sql.expression.Argument.LONG;

import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Functions that read the clock, and those between days and Unix time. */
final class ClockFunctions {
    private static final long MAX_UNIX_SECONDS = 32_536_771_199L;

    private ClockFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        for (String name :
                Arrays.asList("NOW", "CURRENT_TIMESTAMP", "LOCALTIME", "LOCALTIMESTAMP")) {
            all.add(now(name, Kind.DATETIME).strict(Body.longs(in -> cut(in, local(in)))));
        }
        all.add(
                now("SYSDATE", Kind.DATETIME)
                        .perCall()
                        .strict(
                                Body.longs(
                                        in ->
                                                cut(
                                                        in,
                                                        PackedTime.pack(
                                                                Instant.now(),
                                                                in.session().timeZone())))));
        for (String name : Arrays.asList("CURTIME", "CURRENT_TIME")) {
            all.add(
                    now(name, Kind.TIME)
                            .strict(Body.longs(in -> PackedTime.timeOf(cut(in, local(in))))));
        }
        for (String name : Arrays.asList("CURDATE", "CURRENT_DATE")) {
            all.add(today(name, in -> local(in)));
        }
        all.add(today("UTC_DATE", ClockFunctions::utc));
        all.add(
                now("UTC_TIME", Kind.TIME)
                        .strict(Body.longs(in -> PackedTime.timeOf(cut(in, utc(in))))));
        all.add(now("UTC_TIMESTAMP", Kind.DATETIME).strict(Body.longs(in -> cut(in, utc(in)))));
        all.add(unixTimestamp());
        all.add(new FromUnixTime());
        all.add(
                Function.named("CONVERT_TZ")
                        .takes(Argument.DATETIME, Argument.TEXT, Argument.TEXT)
                        .constant(0)
                        .gives(
                                given ->
                                        SqlType.temporal(
                                                Kind.DATETIME, TimeTypes.decimals(given.get(0))))
                        .strict(Body.longs(ClockFunctions::convertZone)));
        return all;
    }

    private static Function.Builder now(String name, Kind kind) {
        return Function.named(name)
                .takes(LONG)
                .optional(1)
                .constant(0)
                .gives(given -> SqlType.temporal(kind, decimals(given)).withNullable(false))
                .perStatement();
    }

    private static int decimals(List<BoundExpression> given) {
        if (given.isEmpty()) {
            return 0;
        }
        return given.get(0) instanceof Constant constant && constant.value() instanceof Long digits
                ? (int) Math.max(0, Math.min(6, digits))
                : 6;
    }

    private static SqlFunction today(
            String name, java.util.function.ToLongFunction<RowArguments> now) {
        return Function.named(name)
                .takes()
                .gives(SqlType.of(Kind.DATE))
                .perStatement()
                .strict(Body.longs(in -> PackedTime.dateOf(now.applyAsLong(in))));
    }

    private static long local(RowArguments in) {
        return PackedTime.pack(in.session().now(), in.session().timeZone());
    }

    private static long utc(RowArguments in) {
        return PackedTime.pack(in.session().now(), ZoneOffset.UTC);
    }

    /** NOW(n) cuts digits; it does not round. */
    private static long cut(RowArguments in, long packed) {
        int decimals = in.count() == 0 ? 0 : (int) Math.max(0, Math.min(6, in.getLong(0)));
        long unit = 1_000_000;
        for (int i = 0; i < decimals; i++) {
            unit /= 10;
        }
        return packed - PackedTime.micros(packed) % unit;
    }

    private static SqlFunction unixTimestamp() {
        return Function.named("UNIX_TIMESTAMP")
                .takes(Argument.DATETIME)
                .optional(1)
                .constant(0)
                .gives(
                        given -> {
                            int decimals = given.isEmpty() ? 0 : TimeTypes.decimals(given.get(0));
                            return (decimals == 0
                                            ? SqlType.bigint(11, false)
                                            : SqlType.decimal(12 + decimals, decimals))
                                    .withNullable(false);
                        })
                .perStatement()
                .strict(ClockFunctions::setUnixTime);
    }

    private static void setUnixTime(RowArguments in, ColumnVector out) {
        BigDecimal seconds = unixTime(in);
        if (out instanceof LongVector longs) {
            longs.setLong(in.row(), seconds.longValue());
        } else {
            ((DecimalVector) out)
                    .setDecimal(
                            in.row(), seconds.setScale(out.type().decimals(), RoundingMode.DOWN));
        }
    }

    private static BigDecimal unixTime(RowArguments in) {
        if (in.count() == 0) {
            return BigDecimal.valueOf(in.session().now().getEpochSecond());
        }
        long packed = in.getLong(0);
        if (PackedTime.month(packed) == 0 || PackedTime.day(packed) == 0) {
            return BigDecimal.ZERO;
        }
        Instant moment;
        try {
            moment = PackedTime.toInstant(packed, in.session().timeZone());
        } catch (DateTimeException noSuchDay) {
            return BigDecimal.ZERO;
        }
        if (moment.getEpochSecond() < 0 || moment.getEpochSecond() > MAX_UNIX_SECONDS) {
            return BigDecimal.ZERO;
        }
        BigDecimal seconds = BigDecimal.valueOf(moment.getEpochSecond());
        int micros = moment.getNano() / 1000;
        return micros == 0 ? seconds : seconds.add(BigDecimal.valueOf(micros, 6));
    }

    static Long ofUnixTime(RowArguments in, BigDecimal seconds) {
        BigDecimal micros = seconds.setScale(6, RoundingMode.HALF_UP);
        boolean known =
                micros.signum() >= 0
                        && micros.compareTo(BigDecimal.valueOf(MAX_UNIX_SECONDS + 1)) < 0;
        if (!known) {
            return null;
        }
        long total = micros.unscaledValue().longValue();
        Instant moment = Instant.ofEpochSecond(total / 1_000_000, total % 1_000_000 * 1000);
        return PackedTime.pack(moment, in.session().timeZone());
    }

    private static long convertZone(RowArguments in) {
        ZoneId from = zone(in.getString(1));
        ZoneId to = zone(in.getString(2));
        if (from == null || to == null) {
            return in.toNull();
        }
        try {
            return PackedTime.pack(PackedTime.toInstant(in.getLong(0), from), to);
        } catch (DateTimeException noSuchDay) {
            return in.toNull();
        }
    }

    private static ZoneId zone(String name) {
        if (name.equalsIgnoreCase("SYSTEM")) {
            return ZoneId.systemDefault();
        }
        try {
            boolean offset = name.startsWith("+") || name.startsWith("-");
            String padded =
                    offset && name.indexOf(':') == 2
                            ? name.charAt(0) + "0" + name.substring(1)
                            : name;
            return offset ? ZoneOffset.of(padded) : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** FROM_UNIXTIME(seconds [, format]): a DATETIME, or a text in a format. */
    private static final class FromUnixTime implements EagerFunction {
        @Override
        public String name() {
            return "FROM_UNIXTIME";
        }

        @Override
        public void checkArguments(int count) {
            if (count < 1 || count > 2) {
                throw io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(
                        name());
            }
        }

        @Override
        public SqlType resultType(List<BoundExpression> arguments) {
            if (arguments.size() == 2) {
                return TimeTypes.text(255);
            }
            SqlType number = Argument.numberOf(arguments.get(0).type());
            return SqlType.temporal(Kind.DATETIME, Math.min(6, number.decimals()));
        }

        @Override
        public Stability stability() {
            return Stability.STATEMENT;
        }

        @Override
        public List<SqlType> kernelTypes(BoundExpression.Call call) {
            SqlType number = Argument.decimalOf(call.arguments().get(0).type());
            return call.arguments().size() == 1
                    ? List.of(number)
                    : List.of(number, Argument.textOf(call.arguments().get(1).type()));
        }

        @Override
        public Kernel kernel(BoundExpression.Call call) {
            if (call.arguments().size() == 2) {
                return Body.strings(FromUnixTime::formatted).strict();
            }
            return Body.longs(
                            in -> {
                                Long packed = ofUnixTime(in, in.getDecimal(0));
                                return packed == null ? in.toNull() : packed;
                            })
                    .strict();
        }

        private static String formatted(RowArguments in) {
            Long packed = ofUnixTime(in, in.getDecimal(0));
            return packed == null ? null : TimeFormat.format(packed, in.getString(1));
        }
    }
}
