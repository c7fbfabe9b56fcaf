package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_COLLATION_CHARSET_MISMATCH;
import static io.hearth.api.error.ErrorCode.ER_M_BIGGER_THAN_D;
import static io.hearth.api.error.ErrorCode.ER_TOO_BIG_PRECISION;
import static io.hearth.api.error.ErrorCode.ER_TOO_BIG_SCALE;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_CHARACTER_SET;

import io.hearth.sql.syntax.CastType;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import java.util.Arrays;
import java.util.List;

/** CAST, CONVERT … USING, COLLATE and BINARY: functions that a type or a name is part of. */
public final class CastFunctions {
    private static final int USUAL_PRECISION = 10;
    private static final int MOST_FRACTION = 6;
    private static final int DOUBLE_FROM = 25;

    private CastFunctions() {}

    /**
     * CAST(x AS type) and CONVERT(x, type).
     *
     * @param type the type as written
     * @param connection the collation of texts without a character set
     * @return a function of one argument
     */
    public static SqlFunction cast(CastType type, Collation connection) {
        return new Cast(typeOf(type, connection));
    }

    /**
     * A cast to any type.
     *
     * @param target the type, with length and scale
     * @return a function of one argument
     */
    public static SqlFunction cast(SqlType target) {
        return new Cast(target);
    }

    private static SqlType typeOf(CastType type, Collation connection) {
        int length = type.length().orElse(0);
        checkDigits(type.kind(), length, type.decimals().orElse(0));
        return switch (type.kind()) {
            case BINARY ->
                    SqlType.text(
                            length > 0 ? Kind.BINARY : Kind.VARBINARY, length, Collation.BINARY);
            case CHAR, NCHAR -> SqlType.text(Kind.VARCHAR, length, collation(type, connection));
            case SIGNED -> SqlType.bigint(21, false);
            case UNSIGNED -> SqlType.bigint(21, true);
            case DATE -> SqlType.of(Kind.DATE);
            case TIME -> SqlType.temporal(Kind.TIME, length);
            case DATETIME -> SqlType.temporal(Kind.DATETIME, length);
            case YEAR -> SqlType.of(Kind.YEAR);
            case DECIMAL ->
                    SqlType.decimal(
                            length == 0 ? USUAL_PRECISION : length, type.decimals().orElse(0));
            case FLOAT -> length >= DOUBLE_FROM ? SqlType.real() : floating();
            case DOUBLE, REAL -> SqlType.real();
            case JSON -> SqlType.text(Kind.JSON, SqlType.MAX_BLOB, Collation.UTF8MB4_BIN);
            default -> SqlType.text(Kind.GEOMETRY, SqlType.MAX_BLOB, Collation.BINARY);
        };
    }

    private static void checkDigits(CastType.Kind kind, int length, int decimals) {
        boolean temporal = kind == CastType.Kind.TIME || kind == CastType.Kind.DATETIME;
        if (temporal && length > MOST_FRACTION) {
            throw ER_TOO_BIG_PRECISION.toException(length, "CAST", MOST_FRACTION);
        }
        if (kind != CastType.Kind.DECIMAL) {
            return;
        }
        if (decimals > SqlType.MAX_SCALE) {
            throw ER_TOO_BIG_SCALE.toException(decimals, "CAST", SqlType.MAX_SCALE);
        }
        if (length > SqlType.MAX_PRECISION) {
            throw ER_TOO_BIG_PRECISION.toException(length, "CAST", SqlType.MAX_PRECISION);
        }
        if (decimals > 0 && length < decimals) {
            throw ER_M_BIGGER_THAN_D.toException("");
        }
    }

    private static SqlType floating() {
        return SqlType.of(Kind.FLOAT).withDecimals(SqlType.FLOATING);
    }

    private static Collation collation(CastType type, Collation connection) {
        if (type.kind() == CastType.Kind.NCHAR) {
            return Charset.UTF8MB3.defaultCollation();
        }
        return type.charset().map(name -> charset(name).defaultCollation()).orElse(connection);
    }

    private static Charset charset(String name) {
        return Charset.named(name).orElseThrow(() -> ER_UNKNOWN_CHARACTER_SET.toException(name));
    }

    /**
     * CONVERT(x USING charset).
     *
     * @param charset the character set
     * @return a function of one argument
     */
    public static SqlFunction convertUsing(Charset charset) {
        Collation collation = charset.defaultCollation();
        return Function.named("CONVERT")
                .takes(Argument.TEXT)
                .gives(
                        given -> {
                            SqlType from = Argument.textOf(given.get(0).type());
                            long bytes =
                                    collation.isBinary()
                                            ? from.collation().charset().maxBytes()
                                            : 1;
                            return SqlType.varchar(from.length() * bytes, collation)
                                    .withNullable(TextBytes.mayBeNone(from, charset));
                        })
                .strict(Body.bytes(in -> converted(in, charset)));
    }

    private static byte[] converted(RowArguments in, Charset charset) {
        byte[] bytes = in.getBytes(0);
        Charset from = in.collation(0).charset();
        if (charset == Charset.BINARY) {
            return from.fromUtf8(bytes);
        }
        if (from == Charset.BINARY) {
            return TextBytes.read(bytes, charset, in);
        }
        byte[] encoded = charset.fromUtf8(bytes);
        return encoded == bytes ? bytes : charset.toUtf8(encoded);
    }

    /**
     * {@code x COLLATE name}.
     *
     * @param collation the collation
     * @return a function of one argument; 1253 if its text has another character set
     */
    public static SqlFunction collate(Collation collation) {
        return Function.named("COLLATE")
                .takes(Argument.TEXT)
                .gives(given -> collated(given.get(0).type(), collation))
                .strict(Body.bytes(in -> in.getBytes(0)));
    }

    private static SqlType collated(SqlType argument, Collation collation) {
        SqlType type = Argument.textOf(argument);
        Charset given = type.collation().charset();
        boolean fits =
                given == collation.charset()
                        || argument.isNull()
                        || argument.family() != Family.TEXT;
        if (!fits) {
            throw ER_COLLATION_CHARSET_MISMATCH.toException(collation.sqlName(), given.sqlName());
        }
        return type.withCollation(collation, Coercibility.EXPLICIT).withNullable(false);
    }

    /** BINARY x, and the functions that tell about collations. */
    static List<SqlFunction> all() {
        return Arrays.asList(
                binary(),
                about("CHARSET", type -> charsetOf(type).sqlName()),
                about("COLLATION", type -> collationOf(type).sqlName()),
                Function.named("COERCIBILITY")
                        .takes(Argument.ANY)
                        .gives(SqlType.bigint(10, false))
                        .notNull()
                        .withNulls(
                                Body.longs(
                                        in -> Collations.of(in.type(0)).coercibility().ordinal())));
    }

    private static SqlFunction binary() {
        return Function.named("BINARY")
                .takes(Argument.TEXT)
                .gives(
                        given -> {
                            SqlType from = Argument.textOf(given.get(0).type());
                            long bytes = from.length() * from.collation().charset().maxBytes();
                            return SqlType.varchar(bytes, Collation.BINARY).withNullable(false);
                        })
                .strict(Body.bytes(in -> in.getBytes(0)));
    }

    private static SqlFunction about(
            String name, java.util.function.Function<SqlType, String> fact) {
        return Function.named(name)
                .takes(Argument.ANY)
                .gives(SqlType.varchar(64, Collation.UTF8MB3_GENERAL_CI))
                .notNull()
                .withNulls(Body.strings(in -> fact.apply(in.type(0))));
    }

    private static Charset charsetOf(SqlType type) {
        return collationOf(type).charset();
    }

    private static Collation collationOf(SqlType type) {
        return type.family() == Family.TEXT && !type.isNull() ? type.collation() : Collation.BINARY;
    }
}
