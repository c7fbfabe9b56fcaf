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
        functions.add(Logic.and());
        functions.add(Logic.or());
        return new FunctionRegistry(functions, List.of());
    }
}
