package io.hearth.sql.statement;

import io.hearth.sql.syntax.DataStatement.Delete;
import io.hearth.sql.syntax.DataStatement.Insert;
import io.hearth.sql.syntax.DataStatement.Load;
import io.hearth.sql.syntax.DataStatement.MultiDelete;
import io.hearth.sql.syntax.DataStatement.Update;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.SchemaStatement.AlterSchema;
import io.hearth.sql.syntax.SchemaStatement.CreateSchema;
import io.hearth.sql.syntax.SchemaStatement.DefineView;
import io.hearth.sql.syntax.SchemaStatement.DropSchema;
import io.hearth.sql.syntax.SchemaStatement.DropViews;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableReference;
import io.hearth.sql.syntax.TableReference.TableName;
import io.hearth.sql.syntax.TableStatement.AlterTable;
import io.hearth.sql.syntax.TableStatement.CreateIndex;
import io.hearth.sql.syntax.TableStatement.CreateTable;
import io.hearth.sql.syntax.TableStatement.CreateTableLike;
import io.hearth.sql.syntax.TableStatement.DropIndex;
import io.hearth.sql.syntax.TableStatement.DropTables;
import io.hearth.sql.syntax.TableStatement.RenameTables;
import io.hearth.sql.syntax.TableStatement.TruncateTable;
import java.util.List;
import java.util.Optional;

/** The tables that a statement would change. Stateless. */
final class WrittenTables {
    private WrittenTables() {}

    /** Tables whose rows a statement changes: they must be there. */
    static List<ObjectName> ofData(Statement statement) {
        if (statement instanceof Insert insert) {
            return List.of(insert.table());
        }
        if (statement instanceof Update update) {
            return update.tables().stream().flatMap(table -> named(table).stream()).toList();
        }
        if (statement instanceof Delete delete) {
            return List.of(delete.table());
        }
        if (statement instanceof MultiDelete delete) {
            return delete.tables().stream().flatMap(table -> named(table).stream()).toList();
        }
        return statement instanceof Load load ? List.of(load.table()) : List.of();
    }

    private static Optional<ObjectName> named(TableReference table) {
        return table instanceof TableName name ? Optional.of(name.name()) : Optional.empty();
    }

    /**
     * Tables that a statement makes, changes or removes; a whole schema as a table without name.
     */
    static List<ObjectName> ofDefinition(Statement statement) {
        if (statement instanceof CreateTable create) {
            return List.of(create.table());
        }
        if (statement instanceof CreateTableLike create) {
            return List.of(create.table());
        }
        if (statement instanceof AlterTable alter) {
            return List.of(alter.table());
        }
        if (statement instanceof RenameTables rename) {
            return rename.renamings().stream().map(renaming -> renaming.from()).toList();
        }
        if (statement instanceof TruncateTable truncate) {
            return List.of(truncate.table());
        }
        if (statement instanceof DropTables drop) {
            return drop.tables();
        }
        return ofIndexesAndSchemas(statement);
    }

    private static List<ObjectName> ofIndexesAndSchemas(Statement statement) {
        if (statement instanceof CreateIndex create) {
            return List.of(create.table());
        }
        if (statement instanceof DropIndex drop) {
            return List.of(drop.table());
        }
        if (statement instanceof DefineView define) {
            return List.of(define.name());
        }
        if (statement instanceof DropViews drop) {
            return drop.views();
        }
        if (statement instanceof CreateSchema create) {
            return List.of(whole(Optional.of(create.name())));
        }
        if (statement instanceof AlterSchema alter) {
            return List.of(whole(alter.name()));
        }
        return statement instanceof DropSchema drop
                ? List.of(whole(Optional.of(drop.name())))
                : List.of();
    }

    private static ObjectName whole(Optional<String> schema) {
        return new ObjectName(schema, "");
    }
}
