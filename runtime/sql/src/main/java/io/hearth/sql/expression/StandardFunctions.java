package io.hearth.sql.expression;

import java.util.ArrayList;
import java.util.List;

/** Collects the functions of the server from the classes that hold them by subject. */
final class StandardFunctions {
    private StandardFunctions() {}

    static FunctionRegistry registry() {
        List<SqlFunction> functions = new ArrayList<>();
        functions.addAll(Comparison.all());
        functions.addAll(Arithmetic.all());
        functions.addAll(Conditions.all());
        functions.addAll(CastFunctions.all());
        functions.addAll(SessionFunctions.all());
        functions.addAll(TextFunctions.all());
        functions.addAll(SearchFunctions.all());
        functions.addAll(RegexpFunctions.all());
        functions.addAll(NumberFunctions.all());
        functions.addAll(CodeFunctions.all());
        functions.addAll(TimeFunctions.all());
        functions.addAll(WaitFunctions.all());
        functions.addAll(KeywordFunctions.all());
        functions.add(new AnyValue());
        List<AggregateFunction> aggregates = new ArrayList<>(Aggregate.all());
        aggregates.addAll(Spread.all());
        aggregates.addAll(List.of(BitAggregate.values()));
        return new FunctionRegistry(functions, aggregates);
    }
}
