package io.hearth.sql.printer;

import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which method prints which kind of statement; each family of statements registers its own. */
final class StatementPrinters {
    private static final Map<Class<?>, BiConsumer<? super Statement, SqlWriter>> BY_CLASS = all();

    private StatementPrinters() {}

    /** What families register with. */
    static final class Registry {
        private final Map<Class<?>, BiConsumer<? super Statement, SqlWriter>> printers =
                new HashMap<>();

        <T extends Statement> void put(Class<T> kind, BiConsumer<T, SqlWriter> printer) {
            printers.put(kind, (tree, writer) -> printer.accept(kind.cast(tree), writer));
        }
    }

    static void print(Statement statement, SqlWriter writer) {
        if (statement instanceof Query query) {
            writer.queries().print(query);
            return;
        }
        BiConsumer<? super Statement, SqlWriter> printer = BY_CLASS.get(statement.getClass());
        if (printer == null) {
            throw new IllegalArgumentException("no printer for " + statement.getClass());
        }
        printer.accept(statement, writer);
    }

    private static Map<Class<?>, BiConsumer<? super Statement, SqlWriter>> all() {
        Registry registry = new Registry();
        DataPrinter.register(registry);
        ServerStatementPrinters.register(registry);
        return Map.copyOf(registry.printers);
    }
}
