package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A function that goes row by row, put together from its parts: name, arguments, result, null rule
 * and body. Immutable; any thread.
 */
final class Function implements EagerFunction {
    private final String name;
    private final int least;
    private final int most;
    private final Argument[] arguments;
    private final ResultRule result;
    private final Supplier<Body> body;
    private final boolean strict;
    private final Stability stability;
    private final int constantArguments;

    private Function(Builder builder, Supplier<Body> body, boolean strict) {
        this.name = builder.name;
        this.least = builder.least;
        this.most = builder.most;
        this.arguments = builder.arguments;
        this.result = builder.result;
        this.stability = builder.stability;
        this.constantArguments = builder.constantArguments;
        this.body = body;
        this.strict = strict;
    }

    /** What tells the type of a result. */
    @FunctionalInterface
    interface ResultRule {
        SqlType of(List<BoundExpression> arguments);
    }

    static Builder named(String name) {
        return new Builder(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void checkArguments(int count) {
        if (count < least || count > most) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> given) {
        SqlType type = result.of(given);
        boolean mayBeNull =
                type.nullable()
                        || strict
                                && (given.stream().anyMatch(one -> one.type().nullable())
                                        || mayBeNoTime(given));
        return type.withNullable(mayBeNull);
    }

    /** What is wanted as a time and is none becomes NULL on its way in. */
    private boolean mayBeNoTime(List<BoundExpression> given) {
        for (int i = 0; i < given.size(); i++) {
            SqlType type = given.get(i).type();
            SqlType wanted = argument(i).wanted(type);
            if (wanted.family() == SqlType.Family.TEMPORAL
                    && type.family() != SqlType.Family.TEMPORAL) {
                return true;
            }
        }
        return false;
    }

    private Argument argument(int number) {
        return arguments[Math.min(number, arguments.length - 1)];
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        List<SqlType> types = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            types.add(argument(i).wanted(call.arguments().get(i).type()));
        }
        return types;
    }

    @Override
    public Kernel kernel(Call call) {
        return strict ? body.get().strict() : body.get().withNulls();
    }

    @Override
    public Stability stability() {
        return stability;
    }

    @Override
    public boolean wantsConstant(int argument) {
        return argument < Integer.SIZE && (constantArguments >> argument & 1) != 0;
    }

    /** Takes the parts of a function. One thread. */
    static final class Builder {
        private static final int ANY_NUMBER = 60_000;

        private final String name;
        private int least;
        private int most;
        private Argument[] arguments = {Argument.ANY};
        private ResultRule result;
        private Stability stability = Stability.IMMUTABLE;
        private int constantArguments;

        private Builder(String name) {
            this.name = name.toUpperCase(Locale.ROOT);
        }

        Builder takes(Argument... kinds) {
            arguments = kinds.length == 0 ? arguments : kinds;
            least = kinds.length;
            most = kinds.length;
            return this;
        }

        /** Another form for every argument, the numbers of them unchanged. */
        Builder takesEach(Argument kind) {
            arguments = new Argument[] {kind};
            return this;
        }

        Builder optional(int count) {
            least = most - count;
            return this;
        }

        Builder atLeast(int count) {
            least = count;
            most = ANY_NUMBER;
            return this;
        }

        Builder gives(SqlType type) {
            result = given -> type.withNullable(false);
            return this;
        }

        Builder givesNullable(SqlType type) {
            result = given -> type.withNullable(true);
            return this;
        }

        Builder gives(ResultRule rule) {
            result = rule;
            return this;
        }

        /** The result is never NULL; for functions with a body that sees NULL. */
        Builder notNull() {
            ResultRule rule = result;
            result = given -> rule.of(given).withNullable(false);
            return this;
        }

        Builder perStatement() {
            stability = Stability.STATEMENT;
            return this;
        }

        Builder perCall() {
            stability = Stability.VOLATILE;
            return this;
        }

        /** Arguments whose values, if known, tell the result's type. */
        Builder constant(int... places) {
            for (int place : places) {
                constantArguments |= 1 << place;
            }
            return this;
        }

        Function strict(Body body) {
            return new Function(this, () -> body, true);
        }

        Function withNulls(Body body) {
            return new Function(this, () -> body, false);
        }

        /** With a body that keeps something for one execution. */
        Function strictPer(Supplier<Body> bodies) {
            return new Function(this, bodies, true);
        }

        Function withNullsPer(Supplier<Body> bodies) {
            return new Function(this, bodies, false);
        }

        @Override
        public String toString() {
            return name + Arrays.toString(arguments);
        }
    }
}
