package io.hearth.sql.expression;

import static io.hearth.sql.expression.Argument.ANY;
import static io.hearth.sql.expression.Argument.LONG;
import static io.hearth.sql.expression.Argument.TEXT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Functions that look for texts in texts and lists, and that compare. */
final class SearchFunctions {
    private static final int NUMBER_LENGTH = 11;

    private SearchFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        for (String name : Arrays.asList("LOCATE", "POSITION")) {
            all.add(
                    number(name, TEXT, TEXT, LONG)
                            .optional(1)
                            .gives(searched("locate"))
                            .strict(Body.longs(in -> locate(in, 1, 0))));
        }
        all.add(
                number("INSTR", TEXT, TEXT)
                        .gives(searched("instr"))
                        .strict(Body.longs(in -> locate(in, 0, 1))));
        all.add(
                number("FIND_IN_SET", TEXT, TEXT)
                        .gives(searched("find_in_set"))
                        .strict(Body.longs(SearchFunctions::findInSet)));
        all.add(
                number("STRCMP", TEXT, TEXT)
                        .gives(searched("strcmp"))
                        .strict(Body.longs(SearchFunctions::compare)));
        all.add(new Field());
        all.add(
                Function.named("ELT")
                        .takes(LONG, TEXT)
                        .atLeast(2)
                        .gives(
                                given -> {
                                    List<BoundExpression> texts = given.subList(1, given.size());
                                    return TextTypes.of("elt", texts, TextTypes.longest(texts))
                                            .withNullable(true);
                                })
                        .withNulls(Body.bytes(SearchFunctions::element)));
        all.add(
                Function.named("INTERVAL")
                        .takes(ANY)
                        .atLeast(2)
                        .gives(SqlType.bigint(NUMBER_LENGTH, false))
                        .notNull()
                        .takesEach(Argument.DOUBLE)
                        .withNulls(Body.longs(SearchFunctions::interval)));
        return all;
    }

    private static Function.Builder number(String name, Argument... arguments) {
        return Function.named(name).takes(arguments);
    }

    private static Function.ResultRule searched(String name) {
        return given -> {
            Collations.forComparison(name, given.subList(0, 2));
            return SqlType.bigint(NUMBER_LENGTH, false).withNullable(false);
        };
    }

    /** Kernels know the vectors' types only: the collation of two texts by the same rules. */
    private static Collation collation(RowArguments in) {
        BoundExpression one = new BoundExpression.Constant(null, in.type(0));
        BoundExpression other = new BoundExpression.Constant(null, in.type(1));
        return Collations.forComparison("", List.of(one, other)).collation();
    }

    private static long locate(RowArguments in, int textArgument, int soughtArgument) {
        byte[] text = in.getBytes(textArgument);
        byte[] sought = in.getBytes(soughtArgument);
        Collation collation = collation(in);
        long position = in.count() == 3 ? in.getLong(2) : 1;
        boolean binary = collation.isBinary();
        if (position < 1 || position > Texts.count(binary, text) + 1L) {
            return 0;
        }
        int from = Texts.skip(binary, text, 0, position - 1);
        int found = Texts.find(collation, text, sought, from);
        return found < 0 ? 0 : Texts.count(binary, Texts.part(text, 0, found)) + 1L;
    }

    private static long findInSet(RowArguments in) {
        String sought = in.getString(0);
        String set = in.getString(1);
        if (set.isEmpty() || sought.indexOf(',') >= 0) {
            return 0;
        }
        Collation collation = collation(in);
        byte[] wanted = in.getBytes(0);
        String[] elements = set.split(",", -1);
        for (int i = 0; i < elements.length; i++) {
            byte[] element = elements[i].getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (collation.compare(wanted, element) == 0) {
                return i + 1L;
            }
        }
        return 0;
    }

    private static long compare(RowArguments in) {
        return Integer.signum(
                collation(in)
                        .compare(
                                in.buffer(0),
                                in.offset(0),
                                in.length(0),
                                in.buffer(1),
                                in.offset(1),
                                in.length(1)));
    }

    private static byte[] element(RowArguments in) {
        if (in.isNull(0)) {
            return null;
        }
        long number = in.getLong(0);
        boolean there = number >= 1 && number < in.count();
        return there && !in.isNull((int) number) ? in.getBytes((int) number) : null;
    }

    private static long interval(RowArguments in) {
        if (in.isNull(0)) {
            return -1;
        }
        double value = in.getDouble(0);
        int i = 1;
        while (i < in.count() && (in.isNull(i) || in.getDouble(i) <= value)) {
            i++;
        }
        return i - 1L;
    }

    /** FIELD: all texts compare as texts, all numbers as numbers, else as floating point. */
    private static final class Field implements EagerFunction {
        @Override
        public String name() {
            return "FIELD";
        }

        @Override
        public void checkArguments(int count) {
            if (count < 2) {
                throw io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(
                        name());
            }
        }

        @Override
        public SqlType resultType(List<BoundExpression> arguments) {
            compared(arguments);
            return SqlType.bigint(3, false).withNullable(false);
        }

        @Override
        public Stability stability() {
            return Stability.IMMUTABLE;
        }

        private static SqlType compared(List<BoundExpression> arguments) {
            boolean texts = arguments.stream().allMatch(TextTypes::isText);
            if (texts) {
                return SqlType.varchar(0, Collations.forComparison("field", arguments).collation());
            }
            boolean whole =
                    arguments.stream()
                            .allMatch(one -> one.type().family() == SqlType.Family.INTEGER);
            return whole ? SqlType.bigint() : SqlType.real();
        }

        @Override
        public List<SqlType> kernelTypes(Call call) {
            SqlType type = compared(call.arguments());
            return call.arguments().stream().map(one -> type).toList();
        }

        @Override
        public Kernel kernel(Call call) {
            ValueOrder order = ValueOrder.of(compared(call.arguments()));
            return Body.longs(in -> place(order, in)).withNulls();
        }

        private static long place(ValueOrder order, RowArguments in) {
            for (int i = 1; i < in.count() && !in.isNull(0); i++) {
                if (!in.isNull(i)
                        && order.compare(in.vector(0), in.row(), in.vector(i), in.row()) == 0) {
                    return i;
                }
            }
            return 0;
        }
    }
}
