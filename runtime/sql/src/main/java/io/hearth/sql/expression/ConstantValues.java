package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.Constant;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** Values that are known when a plan is made. */
final class ConstantValues {
    private ConstantValues() {}

    /** A whole number, with or without a minus before it. */
    static OptionalLong ofLong(BoundExpression expression) {
        if (expression instanceof Constant constant && constant.value() instanceof Long value) {
            return OptionalLong.of(value);
        }
        boolean negation =
                expression instanceof Call call
                        && call.function().name().equals("-")
                        && call.arguments().size() == 1;
        if (negation) {
            OptionalLong value = ofLong(((Call) expression).arguments().get(0));
            return value.isPresent() ? OptionalLong.of(-value.getAsLong()) : value;
        }
        return OptionalLong.empty();
    }

    static Optional<String> ofText(BoundExpression expression) {
        return expression instanceof Constant constant && constant.value() instanceof byte[] bytes
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
