package io.hearth.sql.expression;

import static io.hearth.sql.expression.Argument.ANY;
import static io.hearth.sql.expression.Argument.LONG;
import static io.hearth.sql.expression.Argument.TEXT;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.Utf8;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Functions between texts and their codes: HEX, ASCII, CHAR, hashes, FORMAT, CONV. */
final class CodeFunctions {
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();
    private static final HexFormat LOWER = HexFormat.of();

    private CodeFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        addHex(all);
        addCharacters(all);
        addHashes(all);
        addNumbers(all);
        addBase64(all);
        return all;
    }

    private static Function.ResultRule text(ToLongFunction<List<BoundExpression>> length) {
        return given -> TextTypes.of("", List.of(), length.applyAsLong(given)).withNullable(false);
    }

    private static void addHex(List<SqlFunction> all) {
        all.add(
                Function.named("HEX")
                        .takes(ANY)
                        .gives(text(given -> TextTypes.length(given.get(0)) * 8))
                        .strict(Body.strings(CodeFunctions::hex)));
        all.add(
                Function.named("UNHEX")
                        .takes(TEXT)
                        .gives(
                                given ->
                                        SqlType.varchar(
                                                        TextTypes.length(given.get(0)),
                                                        Collation.BINARY)
                                                .withNullable(true))
                        .strict(Body.bytes(CodeFunctions::unhex)));
    }

    private static String hex(RowArguments in) {
        return switch (in.type(0).family()) {
            case INTEGER -> Long.toHexString(in.getLong(0)).toUpperCase(Locale.ROOT);
            case FLOATING -> hexOf(in.getDouble(0));
            case DECIMAL -> hexOf(in.getDecimal(0).doubleValue());
            case TEMPORAL -> UPPER.formatHex(Conversions.text(in.type(0), in));
            case TEXT -> UPPER.formatHex(in.collation(0).charset().fromUtf8(in.getBytes(0)));
        };
    }

    private static String hexOf(double value) {
        double rounded = value < 0 ? Math.ceil(value - 0.5) : Math.floor(value + 0.5);
        long bits =
                rounded >= 0x1p63
                        ? BigDecimal.valueOf(Math.min(rounded, 0x1.fffffffffffffp63))
                                .toBigInteger()
                                .longValue()
                        : (long) rounded;
        return Long.toHexString(bits).toUpperCase(Locale.ROOT);
    }

    private static byte[] unhex(RowArguments in) {
        String digits = in.getString(0);
        String even = digits.length() % 2 == 0 ? digits : "0" + digits;
        if (!even.chars().allMatch(one -> Character.digit(one, 16) >= 0 && one < 128)) {
            in.context().warning(ErrorCode.ER_WRONG_VALUE_FOR_TYPE, "string", digits, "unhex");
            return null;
        }
        return LOWER.parseHex(even);
    }

    private static void addCharacters(List<SqlFunction> all) {
        all.add(
                Function.named("ASCII")
                        .takes(TEXT)
                        .gives(SqlType.bigint(3, false))
                        .strict(
                                Body.longs(
                                        in ->
                                                in.length(0) == 0
                                                        ? 0
                                                        : in.buffer(0)[in.offset(0)] & 0xFF)));
        all.add(
                Function.named("ORD")
                        .takes(TEXT)
                        .gives(SqlType.bigint(21, false))
                        .strict(Body.longs(CodeFunctions::ord)));
        all.add(
                Function.named("QUOTE")
                        .takes(TEXT)
                        .gives(
                                TextTypes.first(
                                        "quote", given -> TextTypes.length(given.get(0)) * 2 + 2))
                        .notNull()
                        .withNulls(Body.strings(CodeFunctions::quote)));
    }

    /** CHAR with codes only: bytes. */
    static SqlFunction characters() {
        return Function.named("CHAR")
                .takes(LONG)
                .atLeast(1)
                .gives(given -> SqlType.varchar(given.size() * 4L, Collation.BINARY))
                .notNull()
                .withNulls(Body.bytes(CodeFunctions::characters));
    }

    private static long ord(RowArguments in) {
        if (in.length(0) == 0) {
            return 0;
        }
        int at = in.offset(0);
        int end = at + in.length(0);
        int width = in.collation(0).isBinary() ? 1 : Utf8.length(in.buffer(0), at, end);
        long code = 0;
        for (int i = 0; i < width; i++) {
            code = code << 8 | in.buffer(0)[at + i] & 0xFF;
        }
        return code;
    }

    private static byte[] characters(RowArguments in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < in.count(); i++) {
            if (!in.isNull(i)) {
                int code = (int) in.getLong(i);
                for (int shift = 24; shift >= 0; shift -= 8) {
                    boolean leading = shift > 0 && code >>> shift == 0;
                    if (!leading) {
                        bytes.write(code >>> shift);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String quote(RowArguments in) {
        if (in.isNull(0)) {
            return "NULL";
        }
        String text = in.getString(0);
        String escaped =
                text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\0", "\\0")
                        .replace("\032", "\\Z");
        return "'" + escaped + "'";
    }

    private static void addHashes(List<SqlFunction> all) {
        all.add(hash("MD5", 32, "MD5"));
        all.add(hash("SHA1", 40, "SHA-1"));
        all.add(hash("SHA", 40, "SHA-1"));
        all.add(
                Function.named("SHA2")
                        .takes(TEXT, LONG)
                        .gives(given -> hashType(128).withNullable(true))
                        .strict(Body.strings(CodeFunctions::sha2)));
    }

    private static SqlType hashType(int length) {
        return TextTypes.of("", List.of(), length);
    }

    private static SqlFunction hash(String name, int length, String algorithm) {
        return Function.named(name)
                .takes(TEXT)
                .gives(hashType(length))
                .strict(Body.strings(in -> digest(algorithm, in)));
    }

    private static String sha2(RowArguments in) {
        long bits = in.getLong(1);
        if (bits == 0 || bits == 256) {
            return digest("SHA-256", in);
        }
        boolean known = bits == 224 || bits == 384 || bits == 512;
        if (!known) {
            in.context().warning(ErrorCode.ER_WRONG_PARAMETERS_TO_NATIVE_FCT, "sha2");
            return null;
        }
        return digest("SHA-" + bits, in);
    }

    private static String digest(String algorithm, RowArguments in) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return LOWER.formatHex(
                    digest.digest(in.collation(0).charset().fromUtf8(in.getBytes(0))));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has " + algorithm, missing);
        }
    }

    private static void addNumbers(List<SqlFunction> all) {
        all.add(
                Function.named("CONV")
                        .takes(TEXT, LONG, LONG)
                        .gives(given -> hashType(65).withNullable(true))
                        .strict(
                                Body.strings(
                                        in -> conv(in.getString(0), in.getInt(1), in.getInt(2)))));
        all.add(base("BIN", 2));
        all.add(base("OCT", 8));
        all.add(
                Function.named("FORMAT")
                        .takes(Argument.NUMBER, LONG, TEXT)
                        .optional(1)
                        .gives(text(given -> TextTypes.length(given.get(0)) * 2 + 33))
                        .strict(Body.strings(CodeFunctions::format)));
    }

    private static SqlFunction base(String name, int base) {
        return Function.named(name)
                .takes(TEXT)
                .gives(given -> hashType(65).withNullable(true))
                .strict(Body.strings(in -> conv(in.getString(0), 10, base)));
    }

    private static String conv(String text, int from, int to) {
        int base = Math.abs(from);
        int target = Math.abs(to);
        if (text.isEmpty() || base < 2 || base > 36 || target < 2 || target > 36) {
            return null;
        }
        String trimmed = text.strip();
        int start = trimmed.startsWith("-") || trimmed.startsWith("+") ? 1 : 0;
        while (start < trimmed.length() && trimmed.charAt(start) == '0') {
            start++;
        }
        int end = start;
        // More digits than 64 bits can have make no difference, but take long to read.
        int limit = Math.min(trimmed.length(), start + Long.SIZE + 1);
        while (end < limit && Character.digit(trimmed.charAt(end), base) >= 0) {
            end++;
        }
        BigInteger value =
                end == start
                        ? BigInteger.ZERO
                        : new BigInteger(trimmed.substring(start, end), base);
        long bits = value.bitLength() > 64 ? -1 : value.longValue();
        if (trimmed.startsWith("-") && value.bitLength() <= 64) {
            bits = -bits;
        }
        String digits = to < 0 ? Long.toString(bits, target) : Long.toUnsignedString(bits, target);
        return digits.toUpperCase(Locale.ROOT);
    }

    private static String format(RowArguments in) {
        BigDecimal value =
                switch (in.type(0).family()) {
                    case INTEGER ->
                            io.hearth.sql.type.Decimals.ofLong(
                                    in.getLong(0), in.type(0).unsigned());
                    case DECIMAL -> in.getDecimal(0);
                    default -> BigDecimal.valueOf(in.getDouble(0));
                };
        int decimals = (int) Math.max(0, Math.min(30, in.getLong(1)));
        boolean english = in.count() == 2 || in.getString(2).startsWith("en");
        Locale locale =
                english ? Locale.ROOT : Locale.forLanguageTag(in.getString(2).replace('_', '-'));
        DecimalFormat format =
                new DecimalFormat(
                        "#,##0", DecimalFormatSymbols.getInstance(english ? Locale.US : locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, rounding(in)));
    }

    private static RoundingMode rounding(RowArguments in) {
        return in.type(0).family() == Family.FLOATING
                ? RoundingMode.HALF_EVEN
                : RoundingMode.HALF_UP;
    }

    private static void addBase64(List<SqlFunction> all) {
        all.add(
                Function.named("TO_BASE64")
                        .takes(TEXT)
                        .gives(text(given -> TextTypes.length(given.get(0)) * 8))
                        .strict(
                                Body.strings(
                                        in ->
                                                Base64.getMimeEncoder(76, new byte[] {'\n'})
                                                        .encodeToString(in.getBytes(0)))));
        all.add(
                Function.named("FROM_BASE64")
                        .takes(TEXT)
                        .gives(
                                given ->
                                        SqlType.varchar(
                                                        TextTypes.length(given.get(0)),
                                                        Collation.BINARY)
                                                .withNullable(true))
                        .strict(Body.bytes(in -> fromBase64(in.getString(0)))));
    }

    private static byte[] fromBase64(String text) {
        String compact = text.replaceAll("\\s", "");
        boolean right = compact.length() % 4 == 0 && compact.matches("[A-Za-z0-9+/]*={0,2}");
        return right
                ? Base64.getDecoder().decode(compact.getBytes(StandardCharsets.US_ASCII))
                : null;
    }
}
