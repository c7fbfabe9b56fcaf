package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_DATA_OUT_OF_RANGE;
import static io.hearth.api.error.ErrorCode.ER_DIVISION_BY_ZERO;
import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.api.error.ServerException;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.util.Arrays;
import java.util.List;

/** The operators + - * / DIV and %. Immutable; any thread. */
final class Arithmetic implements EagerFunction {
    /** Which one. */
    enum Sign {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        INTEGER_DIVIDE("DIV"),
        MODULO("%");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final Sign sign;
    private final String name;

    private Arithmetic(Sign sign, String name) {
        this.sign = sign;
        this.name = name;
    }

    static List<SqlFunction> all() {
        List<SqlFunction> all =
                new java.util.ArrayList<>(
                        Arrays.stream(Sign.values())
                                .map(sign -> new Arithmetic(sign, sign.text))
                                .toList());
        all.add(new Arithmetic(Sign.MODULO, "MOD"));
        return all;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void checkArguments(int count) {
        boolean negation = sign == Sign.SUBTRACT && count == 1;
        if (count != 2 && !negation) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        if (arguments.size() == 1) {
            return Negation.resultType(arguments.get(0));
        }
        SqlType left = Argument.numberOf(arguments.get(0).type());
        SqlType right = Argument.numberOf(arguments.get(1).type());
        boolean nullable =
                sign == Sign.DIVIDE
                        || sign == Sign.INTEGER_DIVIDE
                        || sign == Sign.MODULO
                        || left.nullable()
                        || right.nullable();
        return ArithmeticTypes.of(sign, left, right).withNullable(nullable);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return call.arguments().stream().map(one -> operandType(call, one.type())).toList();
    }

    private SqlType operandType(Call call, SqlType given) {
        if (sign == Sign.INTEGER_DIVIDE) {
            boolean whole =
                    call.arguments().stream()
                            .allMatch(
                                    one ->
                                            Argument.numberOf(one.type()).family()
                                                    == Family.INTEGER);
            return whole ? Argument.numberOf(given) : Argument.decimalOf(Argument.numberOf(given));
        }
        return switch (call.type().family()) {
            case INTEGER -> Argument.numberOf(given);
            case DECIMAL -> Argument.decimalOf(given);
            default -> SqlType.real();
        };
    }

    @Override
    public Kernel kernel(Call call) {
        if (call.arguments().size() == 1) {
            return Negation.kernel(call);
        }
        boolean exactOperands =
                sign == Sign.INTEGER_DIVIDE
                        && operandType(call, first(call)).family() == Family.DECIMAL;
        if (exactOperands) {
            return DecimalArithmetic.integerDivision(call);
        }
        return switch (call.type().family()) {
            case INTEGER -> new LongArithmetic(sign, call).kernel();
            case DECIMAL -> DecimalArithmetic.kernel(sign, call);
            default -> DoubleArithmetic.kernel(sign, call);
        };
    }

    private static SqlType first(Call call) {
        return call.arguments().get(0).type();
    }

    static ServerException outOfRange(String type, Call call, EvaluationContext context) {
        return ER_DATA_OUT_OF_RANGE.toException(type, ExpressionText.of(call, context));
    }

    /** NULL, with a warning if the sql_mode asks for it. */
    static void divisionByZero(RowArguments in) {
        if (in.session().sqlModes().contains(SqlMode.ERROR_FOR_DIVISION_BY_ZERO)) {
            in.context().warning(ER_DIVISION_BY_ZERO);
        }
        in.toNull();
    }
}
