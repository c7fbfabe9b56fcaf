package io.hearth.sql.printer;

import io.hearth.sql.syntax.TableReference;
import io.hearth.sql.syntax.TableReference.ColumnTypeName;
import io.hearth.sql.syntax.TableReference.Derived;
import io.hearth.sql.syntax.TableReference.IndexHint;
import io.hearth.sql.syntax.TableReference.Join;
import io.hearth.sql.syntax.TableReference.JsonColumn;
import io.hearth.sql.syntax.TableReference.JsonTable;
import io.hearth.sql.syntax.TableReference.NestedColumns;
import io.hearth.sql.syntax.TableReference.OrdinalityColumn;
import io.hearth.sql.syntax.TableReference.PathColumn;
import io.hearth.sql.syntax.TableReference.TableList;
import io.hearth.sql.syntax.TableReference.TableName;
import java.util.List;

/** What stands in FROM. */
final class TablePrinter {
    private final SqlWriter writer;

    TablePrinter(SqlWriter writer) {
        this.writer = writer;
    }

    void print(TableReference table) {
        if (table instanceof TableName name) {
            print(name);
        } else if (table instanceof Join join) {
            print(join);
        } else if (table instanceof Derived derived) {
            writer.raw(derived.lateral() ? "LATERAL " : "");
            writer.queries().inParentheses(derived.query());
            writer.word("AS").space().name(derived.alias()).names(derived.columns());
        } else if (table instanceof TableList list) {
            writer.parenthesised(list.tables(), this::print);
        } else if (table instanceof JsonTable json) {
            print(json);
        }
    }

    private void print(TableName table) {
        writer.name(table.name());
        partitions(table.partitions());
        writer.clause("AS", table.alias(), writer::name);
        table.indexHints().forEach(this::hint);
    }

    /** PARTITION (…), if there are any. */
    void partitions(List<String> partitions) {
        writer.wordIf(!partitions.isEmpty(), "PARTITION").names(partitions);
    }

    private void hint(IndexHint hint) {
        writer.word(hint.action().name()).word("INDEX");
        hint.purpose()
                .ifPresent(purpose -> writer.word("FOR").word(purpose.name().replace('_', ' ')));
        writer.space().parenthesised(hint.indexes(), writer::name);
    }

    private void print(Join join) {
        print(join.left());
        writer.word(join.kind().text()).space();
        if (join.right() instanceof Join) {
            writer.raw("(");
            print(join.right());
            writer.raw(")");
        } else {
            print(join.right());
        }
        writer.clause("ON", join.on(), writer.expressions()::print);
        writer.wordIf(!join.using().isEmpty(), "USING").names(join.using());
    }

    private void print(JsonTable table) {
        writer.raw("JSON_TABLE(");
        writer.expressions().print(table.document());
        writer.raw(", ").string(table.path());
        columns(table.columns());
        writer.raw(")").word("AS").space().name(table.alias());
    }

    private void columns(List<JsonColumn> columns) {
        writer.word("COLUMNS").space().parenthesised(columns, this::column);
    }

    private void column(JsonColumn column) {
        if (column instanceof OrdinalityColumn ordinality) {
            writer.name(ordinality.name()).word("FOR ORDINALITY");
        } else if (column instanceof NestedColumns nested) {
            writer.raw("NESTED PATH ").string(nested.path());
            columns(nested.columns());
        } else if (column instanceof PathColumn path) {
            writer.name(path.name()).raw(" ");
            type(path.type());
            writer.wordIf(path.exists(), "EXISTS").word("PATH").space().string(path.path());
            writer.expressions().response(path.onEmpty(), "EMPTY");
            writer.expressions().response(path.onError(), "ERROR");
        }
    }

    private void type(ColumnTypeName type) {
        writer.raw(type.name());
        if (type.length().isPresent()) {
            writer.raw("(" + type.length().getAsInt());
            type.decimals().ifPresent(decimals -> writer.raw(", " + decimals));
            writer.raw(")");
        }
        writer.wordIf(type.unsigned(), "UNSIGNED");
        writer.clause("CHARACTER SET", type.charset(), writer::name);
        writer.clause("COLLATE", type.collation(), writer::name);
    }
}
