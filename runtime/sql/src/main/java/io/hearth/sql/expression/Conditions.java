package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** NOT, XOR, IS and ISNULL. */
final class Conditions {
    private Conditions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        all.add(
                Function.named("NOT")
                        .takes(TRUTH)
                        .gives(SqlType.bool())
                        .strict(Body.longs(in -> isTrue(in, 0) ? 0 : 1)));
        all.add(new ExclusiveOr());
        all.add(is("IS TRUE", in -> !in.isNull(0) && isTrue(in, 0)));
        all.add(is("IS NOT TRUE", in -> in.isNull(0) || !isTrue(in, 0)));
        all.add(is("IS FALSE", in -> !in.isNull(0) && !isTrue(in, 0)));
        all.add(is("IS NOT FALSE", in -> in.isNull(0) || isTrue(in, 0)));
        for (String name : Arrays.asList("IS NULL", "IS UNKNOWN", "ISNULL")) {
            all.add(isNull(name, true));
        }
        all.add(isNull("IS NOT NULL", false));
        all.add(isNull("IS NOT UNKNOWN", false));
        all.addAll(List.of(Logic.and(), Logic.or(), new InList(), new Between()));
        for (Conditional conditional : Conditional.values()) {
            all.add(conditional.function());
        }
        return all;
    }

    private static final Argument TRUTH = Argument.NUMBER;

    private static Function is(String name, java.util.function.Predicate<RowArguments> test) {
        return Function.named(name)
                .takes(TRUTH)
                .gives(SqlType.bool())
                .notNull()
                .withNulls(Body.longs(in -> test.test(in) ? 1 : 0));
    }

    private static Function isNull(String name, boolean wanted) {
        return Function.named(name)
                .takes(Argument.ANY)
                .gives(SqlType.bool())
                .notNull()
                .withNulls(Body.longs(in -> in.isNull(0) == wanted ? 1 : 0));
    }

    private static boolean isTrue(RowArguments in, int argument) {
        Family family = in.type(argument).family();
        return switch (family) {
            case FLOATING -> in.getDouble(argument) != 0;
            case DECIMAL -> in.getDecimal(argument).signum() != 0;
            default -> in.getLong(argument) != 0;
        };
    }
}
