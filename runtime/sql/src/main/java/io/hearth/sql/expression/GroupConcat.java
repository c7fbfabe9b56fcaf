package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * GROUP_CONCAT. Its arguments are the values that are put together, then what the rows of a group
 * are ordered by. Immutable; any thread.
 *
 * @param separator what stands between rows
 * @param descending for each key of the order, whether the greatest comes first
 */
public record GroupConcat(String separator, List<Boolean> descending) implements AggregateFunction {
    private static final long LENGTH = 1024;

    /** Copies the order. */
    public GroupConcat {
        descending = List.copyOf(descending);
    }

    @Override
    public String name() {
        return "GROUP_CONCAT";
    }

    @Override
    public void checkArguments(int count) {
        if (count <= descending.size()) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<SqlType> arguments) {
        List<SqlType> texts =
                arguments.subList(0, values(arguments)).stream()
                        .filter(type -> type.family() == Family.TEXT && !type.isNull())
                        .toList();
        Collation collation =
                texts.stream()
                        .map(SqlType::collation)
                        .filter(Collation.BINARY::equals)
                        .findFirst()
                        .or(() -> texts.stream().findFirst().map(SqlType::collation))
                        .orElse(Collation.UTF8MB4_0900_AI_CI);
        return SqlType.text(
                collation == Collation.BINARY ? Kind.BLOB : Kind.TEXT, LENGTH, collation);
    }

    @Override
    public List<SqlType> accumulatorTypes(List<SqlType> arguments) {
        List<SqlType> types = new ArrayList<>();
        for (SqlType argument : arguments) {
            types.add(types.size() < values(arguments) ? Argument.textOf(argument) : argument);
        }
        return types;
    }

    private int values(List<SqlType> arguments) {
        return arguments.size() - descending.size();
    }

    @Override
    public Accumulator accumulator(List<SqlType> arguments, boolean distinct) {
        return new ConcatAccumulator(
                accumulatorTypes(arguments), values(arguments), this, distinct);
    }
}
