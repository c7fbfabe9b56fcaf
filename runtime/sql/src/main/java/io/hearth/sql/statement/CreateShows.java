package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableKind;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.session.CharacterSettings;
import io.hearth.sql.statement.GivenRows.Column;
import io.hearth.sql.syntax.ShowStatement.CreateKind;
import io.hearth.sql.syntax.ShowStatement.ShowCreate;
import io.hearth.sql.syntax.ShowStatement.ShowCreateDatabase;
import io.hearth.sql.type.Collation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** SHOW CREATE TABLE and SHOW CREATE DATABASE. Stateless; any thread. */
final class CreateShows {
    private static final int LONG = 16_383;

    private final TableNames tables;

    CreateShows(TableNames tables) {
        this.tables = tables;
    }

    Reply table(ShowCreate statement, Execution execution) {
        if (statement.kind() != CreateKind.TABLE && statement.kind() != CreateKind.VIEW) {
            throw ErrorCode.ER_SP_DOES_NOT_EXIST.toException(
                    statement.kind(), statement.name().name());
        }
        TableSource table = tables.require(statement.name(), execution.session());
        if (statement.kind() == CreateKind.VIEW && table.kind() != TableKind.VIEW) {
            throw ErrorCode.ER_WRONG_OBJECT.toException(table.schema(), table.name(), "VIEW");
        }
        return new GivenRows(
                execution,
                List.of(Column.text("Table", 64), Column.text("Create Table", LONG)),
                List.of(List.of(table.name(), definition(table))));
    }

    /** A system view is a temporary table in this statement, as in MySQL. */
    static String definition(TableSource table) {
        String columns =
                table.columns().stream()
                        .map(CreateShows::column)
                        .collect(Collectors.joining(",\n"));
        String temporary = table.kind() == TableKind.SYSTEM_VIEW ? "TEMPORARY " : "";
        String engine = table.engine().map(name -> " ENGINE=" + name).orElse("");
        String comment = table.comment().isEmpty() ? "" : " COMMENT=" + literal(table.comment());
        return "CREATE %sTABLE %s (\n%s\n)%s DEFAULT CHARSET=%s%s"
                .formatted(
                        temporary,
                        Templates.name(table.name()),
                        columns,
                        engine,
                        collation(table).charset().sqlName(),
                        comment);
    }

    private static Collation collation(TableSource table) {
        return table.columns().stream()
                .filter(column -> column.type().isCharacter())
                .map(column -> column.type().collation())
                .findFirst()
                .orElse(Collation.UTF8MB4_0900_AI_CI);
    }

    private static String column(TableColumn column) {
        boolean nullable = column.definition().nullable();
        Optional<String> given = column.definition().defaultValue();
        String value =
                given.map(text -> " DEFAULT " + literal(text))
                        .orElse(nullable ? " DEFAULT NULL" : "");
        String comment = column.definition().comment();
        return "  %s %s%s%s%s"
                .formatted(
                        Templates.name(column.name()),
                        column.type().text(),
                        nullable ? "" : " NOT NULL",
                        value,
                        comment.isEmpty() ? "" : " COMMENT " + literal(comment));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    Reply database(ShowCreateDatabase statement, Execution execution) {
        SchemaSource schema = tables.schema(Optional.of(statement.name()), execution.session());
        Collation collation = CharacterSettings.requireCollation(schema.collation());
        String text =
                "CREATE DATABASE %s%s /*!40100 DEFAULT CHARACTER SET %s%s */ /*!80016 DEFAULT ENCRYPTION='N' */"
                        .formatted(
                                statement.ifNotExists() ? "/*!32312 IF NOT EXISTS*/ " : "",
                                Templates.name(schema.name()),
                                collation.charset().sqlName(),
                                collation.isDefault() && !collation.sqlName().contains("0900")
                                        ? ""
                                        : " COLLATE " + collation.sqlName());
        return new GivenRows(
                execution,
                List.of(Column.text("Database", 64), Column.text("Create Database", 1024)),
                List.of(List.of(schema.name(), text)));
    }
}
