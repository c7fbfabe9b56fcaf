package io.hearth.sql.statement;

import io.hearth.api.infoschema.ShownTable;
import io.hearth.api.table.Column;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.syntax.FlushStatement.FlushPluginTable;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.ShowStatement.ShowPluginTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SHOW and FLUSH of plugins' tables that allow it. Stateless; any thread. */
final class PluginTableStatements {
    private final PluginTables tables;

    PluginTableStatements(PluginTables tables) {
        this.tables = tables;
    }

    Query show(ShowPluginTable statement) {
        ShownTable table =
                tables.shown(statement.name())
                        .orElseThrow(() -> Parser.syntaxError(statement.place()));
        List<String> items = new ArrayList<>();
        Optional<String> first = Optional.empty();
        List<String> headings = table.showHeadings();
        List<Column> columns = table.columns();
        for (int i = 0; i < Math.min(columns.size(), headings.size()); i++) {
            String heading = headings.get(i);
            if (!heading.isEmpty()) {
                items.add(Templates.name(columns.get(i).name()) + " AS " + Templates.name(heading));
                first = first.or(() -> Optional.of(heading));
            }
        }
        String shown = first.orElseThrow(() -> Parser.syntaxError(statement.place()));
        return Templates.unsortedOnce(
                "SELECT %s FROM information_schema.%s"
                        .formatted(String.join(", ", items), Templates.name(statement.name())),
                statement.filter(),
                shown);
    }

    Reply flush(FlushPluginTable statement, Execution execution) {
        execution.session().privileges().require(Privilege.RELOAD);
        tables.flushed(statement.name())
                .orElseThrow(() -> Parser.syntaxError(statement.place()))
                .flush(execution.session());
        return Done.nothing(execution);
    }
}
