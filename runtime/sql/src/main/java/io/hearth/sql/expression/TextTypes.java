package io.hearth.sql.expression;

import io.hearth.sql.expression.Function.ResultRule;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.util.List;

/** Types of results that are texts. */
final class TextTypes {
    private static final long MOST = SqlType.MAX_BLOB;

    private TextTypes() {}

    /** A text like the first argument. */
    static ResultRule likeFirst(String name) {
        return given -> of(name, given.subList(0, 1), length(given.get(0)));
    }

    /** A text as long as a figure says, in the collation of the first argument. */
    static ResultRule first(
            String name, java.util.function.ToLongFunction<List<BoundExpression>> length) {
        return given -> of(name, given.subList(0, 1), length.applyAsLong(given));
    }

    /** A text as long as a figure says, in the collation of all arguments that are texts. */
    static ResultRule all(
            String name, java.util.function.ToLongFunction<List<BoundExpression>> length) {
        return given -> of(name, given, length.applyAsLong(given));
    }

    static SqlType of(String name, List<BoundExpression> arguments, long length) {
        return TypeUnion.text(name, arguments, Math.min(length, MOST)).withNullable(false);
    }

    static long length(BoundExpression argument) {
        return argument.type().displayLength();
    }

    static long sum(List<BoundExpression> arguments) {
        return arguments.stream().mapToLong(TextTypes::length).sum();
    }

    static long longest(List<BoundExpression> arguments) {
        return arguments.stream().mapToLong(TextTypes::length).max().orElse(0);
    }

    static boolean isText(BoundExpression argument) {
        return argument.type().family() == Family.TEXT;
    }
}
