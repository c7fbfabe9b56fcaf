package io.hearth.sql.expression;

import static io.hearth.sql.expression.Argument.LONG;
import static io.hearth.sql.expression.Argument.TEXT;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Functions that make texts of texts. */
final class TextFunctions {
    private static final byte[] SPACE = {' '};
    private static final int NUMBER_LENGTH = 10;

    private TextFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        all.add(new Like());
        addLengths(all);
        addCases(all);
        addJoins(all);
        addParts(all);
        addTrims(all);
        addPads(all);
        all.add(
                Function.named("REPLACE")
                        .takes(TEXT, TEXT, TEXT)
                        .gives(TextTypes.all("replace", TextFunctions::replacedLength))
                        .strict(
                                Body.bytes(
                                        in ->
                                                Texts.replace(
                                                        in.getBytes(0),
                                                        in.getBytes(1),
                                                        in.getBytes(2)))));
        all.add(
                Function.named("REVERSE")
                        .takes(TEXT)
                        .gives(TextTypes.likeFirst("reverse"))
                        .strict(Body.bytes(in -> Texts.reverse(binary(in), in.getBytes(0)))));
        all.add(
                Function.named("INSERT")
                        .takes(TEXT, LONG, LONG, TEXT)
                        .gives(
                                TextTypes.first(
                                        "insert",
                                        given ->
                                                TextTypes.length(given.get(0))
                                                        + TextTypes.length(given.get(3))))
                        .strict(Body.bytes(TextFunctions::insert)));
        return all;
    }

    private static long replacedLength(List<BoundExpression> given) {
        long text = TextTypes.length(given.get(0));
        long grown = TextTypes.length(given.get(2)) - TextTypes.length(given.get(1));
        return grown > 0 ? text + text / Math.max(1, TextTypes.length(given.get(1))) * grown : text;
    }

    private static boolean binary(RowArguments in) {
        return in.collation(0).isBinary();
    }

    private static void addLengths(List<SqlFunction> all) {
        for (String name : Arrays.asList("LENGTH", "OCTET_LENGTH")) {
            all.add(length(name, in -> storedLength(in)));
        }
        all.add(length("BIT_LENGTH", in -> storedLength(in) * 8L));
        for (String name : Arrays.asList("CHAR_LENGTH", "CHARACTER_LENGTH")) {
            all.add(
                    length(
                            name,
                            in ->
                                    binary(in)
                                            ? in.length(0)
                                            : Utf8.count(
                                                    in.buffer(0), in.offset(0), in.length(0))));
        }
    }

    private static long storedLength(RowArguments in) {
        boolean utf8 = in.collation(0).charset().isUnicode() || binary(in);
        return utf8 ? in.length(0) : Utf8.count(in.buffer(0), in.offset(0), in.length(0));
    }

    private static SqlFunction length(
            String name, java.util.function.ToLongFunction<RowArguments> length) {
        return Function.named(name)
                .takes(TEXT)
                .gives(SqlType.bigint(NUMBER_LENGTH, false))
                .strict(Body.longs(length));
    }

    private static void addCases(List<SqlFunction> all) {
        for (String name : Arrays.asList("LOWER", "LCASE")) {
            all.add(
                    Function.named(name)
                            .takes(TEXT)
                            .gives(TextTypes.likeFirst("lower"))
                            .strict(
                                    Body.bytes(
                                            in ->
                                                    in.collation(0)
                                                            .lower(
                                                                    in.buffer(0),
                                                                    in.offset(0),
                                                                    in.length(0)))));
        }
        for (String name : Arrays.asList("UPPER", "UCASE")) {
            all.add(
                    Function.named(name)
                            .takes(TEXT)
                            .gives(TextTypes.likeFirst("upper"))
                            .strict(
                                    Body.bytes(
                                            in ->
                                                    in.collation(0)
                                                            .upper(
                                                                    in.buffer(0),
                                                                    in.offset(0),
                                                                    in.length(0)))));
        }
    }

    private static void addJoins(List<SqlFunction> all) {
        for (String name : Arrays.asList("CONCAT", "||")) {
            all.add(
                    Function.named(name)
                            .takes(TEXT)
                            .atLeast(1)
                            .gives(TextTypes.all("concat", TextTypes::sum))
                            .strict(Body.bytes(TextFunctions::concat)));
        }
        all.add(
                Function.named("CONCAT_WS")
                        .takes(TEXT)
                        .atLeast(2)
                        .gives(
                                given ->
                                        TextTypes.of(
                                                        "concat_ws",
                                                        given,
                                                        TextTypes.sum(
                                                                        given.subList(
                                                                                1, given.size()))
                                                                + TextTypes.length(given.get(0))
                                                                        * (given.size() - 2))
                                                .withNullable(given.get(0).type().nullable()))
                        .withNulls(Body.bytes(TextFunctions::concatWithSeparator)));
        all.add(
                Function.named("REPEAT")
                        .takes(TEXT, LONG)
                        .gives(
                                given ->
                                        TextTypes.of(
                                                        "repeat",
                                                        given.subList(0, 1),
                                                        SqlType.MAX_BLOB)
                                                .withNullable(true))
                        .strict(Body.bytes(in -> repeat(in, "repeat", in.getBytes(0), 1))));
        all.add(
                Function.named("SPACE")
                        .takes(LONG)
                        .givesNullable(
                                SqlType.text(
                                        SqlType.Kind.LONGTEXT,
                                        SqlType.MAX_BLOB,
                                        io.hearth.sql.type.Collation.UTF8MB4_0900_AI_CI))
                        .strict(Body.bytes(in -> repeat(in, "space", SPACE, 0))));
    }

    private static byte[] repeat(RowArguments in, String name, byte[] text, int countArgument) {
        long count = Math.max(0, in.getLong(countArgument));
        if (Texts.tooLong(in, name, (double) count * text.length)) {
            return null;
        }
        return Texts.repeat(text, text.length == 0 ? 0 : (int) count);
    }

    private static byte[] concat(RowArguments in) {
        int length = 0;
        for (int i = 0; i < in.count(); i++) {
            length += in.length(i);
        }
        byte[] result = new byte[length];
        int at = 0;
        for (int i = 0; i < in.count(); i++) {
            System.arraycopy(in.buffer(i), in.offset(i), result, at, in.length(i));
            at += in.length(i);
        }
        return result;
    }

    private static byte[] concatWithSeparator(RowArguments in) {
        if (in.isNull(0)) {
            return null;
        }
        java.io.ByteArrayOutputStream result = new java.io.ByteArrayOutputStream();
        boolean first = true;
        for (int i = 1; i < in.count(); i++) {
            if (!in.isNull(i)) {
                if (!first) {
                    result.write(in.buffer(0), in.offset(0), in.length(0));
                }
                result.write(in.buffer(i), in.offset(i), in.length(i));
                first = false;
            }
        }
        return result.toByteArray();
    }

    private static void addParts(List<SqlFunction> all) {
        for (String name : Arrays.asList("SUBSTRING", "SUBSTR", "MID")) {
            all.add(
                    Function.named(name)
                            .takes(TEXT, LONG, LONG)
                            .optional(1)
                            .gives(TextTypes.likeFirst("substr"))
                            .strict(
                                    Body.bytes(
                                            in ->
                                                    Texts.substring(
                                                            binary(in),
                                                            in.getBytes(0),
                                                            in.getLong(1),
                                                            in.count() == 2
                                                                    ? Long.MAX_VALUE
                                                                    : in.getLong(2)))));
        }
        all.add(
                Function.named("LEFT")
                        .takes(TEXT, LONG)
                        .gives(TextTypes.likeFirst("left"))
                        .strict(
                                Body.bytes(
                                        in ->
                                                Texts.substring(
                                                        binary(in),
                                                        in.getBytes(0),
                                                        1,
                                                        in.getLong(1)))));
        all.add(
                Function.named("RIGHT")
                        .takes(TEXT, LONG)
                        .gives(TextTypes.likeFirst("right"))
                        .strict(Body.bytes(TextFunctions::right)));
        all.add(
                Function.named("SUBSTRING_INDEX")
                        .takes(TEXT, TEXT, LONG)
                        .gives(
                                TextTypes.first(
                                        "substring_index", given -> TextTypes.length(given.get(0))))
                        .strict(Body.bytes(TextFunctions::substringIndex)));
    }

    private static byte[] right(RowArguments in) {
        byte[] bytes = in.getBytes(0);
        long wanted = in.getLong(1);
        int count = Texts.count(binary(in), bytes);
        if (wanted <= 0) {
            return new byte[0];
        }
        int from = Texts.skip(binary(in), bytes, 0, Math.max(0, count - wanted));
        return Texts.part(bytes, from, bytes.length);
    }

    private static byte[] substringIndex(RowArguments in) {
        byte[] text = in.getBytes(0);
        byte[] delimiter = in.getBytes(1);
        long count = in.getLong(2);
        if (count == 0 || delimiter.length == 0 || text.length == 0) {
            return new byte[0];
        }
        List<Integer> places = new ArrayList<>();
        io.hearth.sql.type.Collation bytewise = io.hearth.sql.type.Collation.BINARY;
        int found = Texts.find(bytewise, text, delimiter, 0);
        while (found >= 0) {
            places.add(found);
            found = Texts.find(bytewise, text, delimiter, found + delimiter.length);
        }
        if (count > places.size() || count < -places.size()) {
            return text;
        }
        return count > 0
                ? Texts.part(text, 0, places.get((int) count - 1))
                : Texts.part(
                        text,
                        places.get((int) (places.size() + count)) + delimiter.length,
                        text.length);
    }

    private static byte[] insert(RowArguments in) {
        byte[] text = in.getBytes(0);
        boolean binary = binary(in);
        long position = in.getLong(1);
        int count = Texts.count(binary, text);
        if (position < 1 || position > count) {
            return text;
        }
        long length = in.getLong(2);
        int from = Texts.skip(binary, text, 0, position - 1);
        int to =
                length < 0 || length > count ? text.length : Texts.skip(binary, text, from, length);
        byte[] head = Texts.concat(Texts.part(text, 0, from), in.getBytes(3));
        return Texts.concat(head, Texts.part(text, to, text.length));
    }

    private static void addTrims(List<SqlFunction> all) {
        all.add(trim("LTRIM", true, false));
        all.add(trim("RTRIM", false, true));
    }

    /** TRIM(x), or with what is taken away as second argument: {@code TRIM(y FROM x)}. */
    static SqlFunction trim(String name, boolean leading, boolean trailing) {
        return Function.named(name)
                .takes(TEXT, TEXT)
                .optional(1)
                .gives(TextTypes.likeFirst("trim"))
                .strict(
                        Body.bytes(
                                in ->
                                        Texts.trim(
                                                in.getBytes(0),
                                                in.count() == 1 ? SPACE : in.getBytes(1),
                                                leading,
                                                trailing)));
    }

    private static void addPads(List<SqlFunction> all) {
        for (String name : Arrays.asList("LPAD", "RPAD")) {
            boolean left = name.equals("LPAD");
            all.add(
                    Function.named(name)
                            .takes(TEXT, LONG, TEXT)
                            .optional(1)
                            .gives(
                                    given ->
                                            TextTypes.of(
                                                            "lpad",
                                                            given.size() == 2
                                                                    ? given.subList(0, 1)
                                                                    : List.of(
                                                                            given.get(0),
                                                                            given.get(2)),
                                                            SqlType.MAX_BLOB)
                                                    .withNullable(true))
                            .strict(Body.bytes(in -> pad(in, left))));
        }
    }

    private static byte[] pad(RowArguments in, boolean left) {
        byte[] text = in.getBytes(0);
        byte[] by = in.count() == 2 ? SPACE : in.getBytes(2);
        boolean binary = binary(in);
        long wanted = in.getLong(1);
        int count = Texts.count(binary, text);
        if (wanted < 0) {
            return null;
        }
        if (wanted <= count) {
            return Texts.substring(binary, text, 1, wanted);
        }
        int byCount = Texts.count(binary, by);
        if (byCount == 0) {
            return new byte[0];
        }
        if (Texts.tooLong(in, left ? "lpad" : "rpad", (double) wanted * by.length / byCount)) {
            return null;
        }
        long missing = wanted - count;
        byte[] whole = Texts.repeat(by, (int) (missing / byCount));
        byte[] rest = Texts.substring(binary, by, 1, missing % byCount);
        byte[] padding = Texts.concat(whole, rest);
        return left ? Texts.concat(padding, text) : Texts.concat(text, padding);
    }
}
