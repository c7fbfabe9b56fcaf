package io.hearth.sql.statement;

import io.hearth.sql.account.Privilege;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.PluginStatements;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.FlushStatement.FlushPluginTable;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.ShowStatement.ShowPluginTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SHOW and FLUSH of plugins' tables that allow it. Stateless; any thread. */
final class PluginTableStatements {
    private final Catalog catalog;

    PluginTableStatements(Catalog catalog) {
        this.catalog = catalog;
    }

    Query show(ShowPluginTable statement) {
        PluginStatements table =
                find(statement.name())
                        .filter(found -> found.showHeadings().isPresent())
                        .orElseThrow(() -> Parser.syntaxError(statement.place()));
        List<String> headings = table.showHeadings().orElseThrow();
        List<String> items = new ArrayList<>();
        Optional<String> first = Optional.empty();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (!heading.isEmpty()) {
                String column = table.columns().get(i).name();
                items.add(Templates.name(column) + " AS " + Templates.name(heading));
                first = first.or(() -> Optional.of(heading));
            }
        }
        String shown = first.orElseThrow(() -> Parser.syntaxError(statement.place()));
        return Templates.unsortedOnce(
                "SELECT %s FROM information_schema.%s"
                        .formatted(String.join(", ", items), Templates.name(table.name())),
                statement.filter(),
                shown);
    }

    Reply flush(FlushPluginTable statement, Execution execution) {
        ServerSession session = execution.session();
        session.privileges().require(Privilege.RELOAD);
        find(statement.name())
                .filter(PluginStatements::isFlushed)
                .orElseThrow(() -> Parser.syntaxError(statement.place()))
                .flush(session, session.interruption()::check);
        return Done.nothing(execution);
    }

    private Optional<PluginStatements> find(String name) {
        return catalog.table(Catalog.INFORMATION_SCHEMA, name)
                .filter(PluginStatements.class::isInstance)
                .map(PluginStatements.class::cast);
    }
}
