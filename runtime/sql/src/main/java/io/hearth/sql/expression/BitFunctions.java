package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** The operators on 64 bits. */
final class BitFunctions {
    private static final int WIDTH = 21;

    private BitFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        all.add(bits("&", (one, other) -> one & other));
        all.add(bits("|", (one, other) -> one | other));
        all.add(bits("^", (one, other) -> one ^ other));
        all.add(bits("<<", (one, count) -> count < 0 || count > 63 ? 0 : one << count));
        all.add(bits(">>", (one, count) -> count < 0 || count > 63 ? 0 : one >>> count));
        all.add(
                Function.named("~")
                        .takes(Argument.LONG)
                        .gives(SqlType.bigint(WIDTH, true))
                        .strict(Body.longs(in -> ~in.getLong(0))));
        all.add(
                Function.named("BIT_COUNT")
                        .takes(Argument.LONG)
                        .gives(SqlType.bigint(2, false))
                        .strict(Body.longs(in -> Long.bitCount(in.getLong(0)))));
        return all;
    }

    private static SqlFunction bits(String name, LongBinaryOperator operator) {
        return Function.named(name)
                .takes(Argument.LONG, Argument.LONG)
                .gives(SqlType.bigint(WIDTH, true))
                .strict(Body.longs(in -> operator.applyAsLong(in.getLong(0), in.getLong(1))));
    }
}
