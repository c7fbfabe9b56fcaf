package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.Choice.Branch;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** CASE, IF, IFNULL, COALESCE and NULLIF. Immutable; any thread. */
enum Conditional {
    /** When, then, when, then, … and the value of ELSE if there is one. */
    CASE(2, 60_000),
    /** Condition, then, else. */
    IF(3, 3),
    /** The first that is not NULL. */
    IFNULL(2, 2),
    /** The first that is not NULL. */
    COALESCE(1, 60_000),
    /** The first unless it equals the second. */
    NULLIF(2, 2);

    private final int least;
    private final int most;

    Conditional(int least, int most) {
        this.least = least;
        this.most = most;
    }

    SqlFunction function() {
        return new AsFunction(this);
    }

    private List<BoundExpression> values(List<BoundExpression> arguments) {
        return switch (this) {
            case IFNULL, COALESCE -> arguments;
            case IF -> arguments.subList(1, 3);
            case NULLIF -> arguments.subList(0, 1);
            case CASE -> caseValues(arguments);
        };
    }

    private static List<BoundExpression> caseValues(List<BoundExpression> arguments) {
        List<BoundExpression> values = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            values.add(arguments.get(i));
        }
        values.add(
                arguments.size() % 2 == 1
                        ? arguments.get(arguments.size() - 1)
                        : new Constant(null, SqlType.nullType()));
        return values;
    }

    private SqlType type(List<BoundExpression> arguments) {
        SqlType type = TypeUnion.of(name().toLowerCase(java.util.Locale.ROOT), values(arguments));
        return switch (this) {
            case IFNULL, COALESCE ->
                    type.withNullable(arguments.stream().allMatch(one -> one.type().nullable()));
            case NULLIF -> type.withNullable(true);
            default -> type;
        };
    }

    private List<Branch> branches(Call call) {
        List<BoundExpression> arguments = call.arguments();
        SqlType type = call.type();
        List<Branch> branches = new ArrayList<>();
        switch (this) {
            case IF -> {
                branches.add(when(arguments.get(0), arguments.get(1), type));
                branches.add(Branch.otherwise(as(arguments.get(2), type)));
            }
            case CASE -> {
                for (int i = 0; i + 1 < arguments.size(); i += 2) {
                    branches.add(when(arguments.get(i), arguments.get(i + 1), type));
                }
                if (arguments.size() % 2 == 1) {
                    branches.add(Branch.otherwise(as(arguments.get(arguments.size() - 1), type)));
                }
            }
            case NULLIF -> {
                BoundExpression equal = Call.of(new Comparison(Comparison.Sign.EQUAL), arguments);
                BoundExpression nothing = new Constant(null, SqlType.nullType());
                branches.add(when(equal, nothing, type));
                branches.add(Branch.otherwise(as(arguments.get(0), type)));
            }
            default -> arguments.forEach(one -> branches.add(Branch.ifNotNull(as(one, type))));
        }
        return branches;
    }

    private static Branch when(BoundExpression condition, BoundExpression value, SqlType type) {
        return Branch.when(Truth.compile(condition), as(value, type));
    }

    private static VectorExpression as(BoundExpression value, SqlType type) {
        return ExpressionCompiler.compileAs(value, type);
    }

    /** One of them as a function. */
    private record AsFunction(Conditional kind) implements LazyFunction {
        @Override
        public String name() {
            return kind.name();
        }

        @Override
        public void checkArguments(int count) {
            if (count < kind.least || count > kind.most) {
                throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(kind.name());
            }
        }

        @Override
        public SqlType resultType(List<BoundExpression> arguments) {
            return kind.type(arguments);
        }

        @Override
        public Stability stability() {
            return Stability.IMMUTABLE;
        }

        @Override
        public VectorExpression compile(Call call) {
            return new Choice(call.type(), kind.branches(call));
        }
    }
}
