package io.hearth.sql.printer;

import io.hearth.sql.syntax.Partitioning;
import io.hearth.sql.syntax.Partitioning.Bound;
import io.hearth.sql.syntax.Partitioning.Definition;
import io.hearth.sql.syntax.Partitioning.Method;
import io.hearth.sql.syntax.Partitioning.Values;
import io.hearth.sql.syntax.TableElement;
import io.hearth.sql.syntax.TableElement.ForeignKey;
import io.hearth.sql.syntax.TableElement.IndexOption;
import io.hearth.sql.syntax.TableElement.Key;
import io.hearth.sql.syntax.TableElement.KeyKind;
import io.hearth.sql.syntax.TableElement.KeyPart;
import io.hearth.sql.syntax.TableOption;
import java.util.List;

/** Keys, constraints, partitions. */
final class TableElementPrinter {
    private final SqlWriter writer;
    private final ColumnPrinter columns;

    TableElementPrinter(SqlWriter writer) {
        this.writer = writer;
        this.columns = new ColumnPrinter(writer);
    }

    void element(TableElement element) {
        if (element instanceof TableElement.Column column) {
            columns.definition(column.definition());
        } else if (element instanceof Key key) {
            key(key);
        } else if (element instanceof ForeignKey key) {
            foreignKey(key);
        } else if (element instanceof TableElement.Check check) {
            columns.check(check);
        }
    }

    private void key(Key key) {
        key.constraint().ifPresent(name -> writer.raw("CONSTRAINT ").name(name).space());
        writer.raw(keyWords(key.kind()));
        key.name().ifPresent(name -> writer.space().name(name));
        parts(key.parts());
        options(key.options());
    }

    private static String keyWords(KeyKind kind) {
        return kind == KeyKind.PLAIN ? "KEY" : kind.name() + " KEY";
    }

    private void foreignKey(ForeignKey key) {
        key.constraint().ifPresent(name -> writer.raw("CONSTRAINT ").name(name).space());
        writer.raw("FOREIGN KEY");
        key.indexName().ifPresent(name -> writer.space().name(name));
        writer.names(key.columns());
        columns.references(key.references());
    }

    // ---- parts and options of keys

    void parts(List<KeyPart> parts) {
        writer.space().parenthesised(parts, this::part);
    }

    private void part(KeyPart part) {
        if (part instanceof KeyPart.ColumnPart column) {
            writer.name(column.column());
            column.length().ifPresent(length -> writer.raw("(" + length + ")"));
            writer.wordIf(column.descending(), "DESC");
        } else if (part instanceof KeyPart.ExpressionPart expression) {
            writer.raw("(");
            writer.expressions().print(expression.expression());
            writer.raw(")").wordIf(expression.descending(), "DESC");
        }
    }

    void options(List<IndexOption> options) {
        options.forEach(this::option);
    }

    private void option(IndexOption option) {
        if (option instanceof IndexOption.Using using) {
            writer.word("USING").word(using.algorithm());
        } else if (option instanceof IndexOption.WithParser parser) {
            writer.word("WITH PARSER").space().name(parser.name());
        } else if (option instanceof IndexOption.Visibility visibility) {
            writer.word(visibility.visible() ? "VISIBLE" : "INVISIBLE");
        } else if (option instanceof IndexOption.Option named) {
            writer.space();
            columns.option(named.option());
        }
    }

    // ---- partitions

    /** With a space before it. */
    void partitioning(Partitioning partitioning) {
        writer.word("PARTITION BY").space();
        method(partitioning.method());
        partitioning.count().ifPresent(count -> writer.word("PARTITIONS " + count));
        partitioning
                .subMethod()
                .ifPresent(
                        method -> {
                            writer.word("SUBPARTITION BY").space();
                            method(method);
                        });
        partitioning.subCount().ifPresent(count -> writer.word("SUBPARTITIONS " + count));
        if (!partitioning.partitions().isEmpty()) {
            definitions(partitioning.partitions());
        }
    }

    private void method(Method method) {
        if (method instanceof Method.Hash hash) {
            writer.raw(hash.linear() ? "LINEAR HASH (" : "HASH (");
            writer.expressions().print(hash.expression());
            writer.raw(")");
        } else if (method instanceof Method.ByKey key) {
            writer.raw(key.linear() ? "LINEAR KEY" : "KEY");
            key.algorithm().ifPresent(number -> writer.word("ALGORITHM = " + number));
            writer.space().parenthesised(key.columns(), writer::name);
        } else if (method instanceof Method.ByValue value) {
            writer.raw(value.list() ? "LIST (" : "RANGE (");
            writer.expressions().print(value.expression());
            writer.raw(")");
        } else if (method instanceof Method.ByColumns byColumns) {
            writer.raw(byColumns.list() ? "LIST COLUMNS" : "RANGE COLUMNS");
            writer.names(byColumns.columns());
        }
    }

    /** With a space before it. */
    void definitions(List<Definition> definitions) {
        writer.space().parenthesised(definitions, this::definition);
    }

    private void definition(Definition definition) {
        writer.raw("PARTITION ").name(definition.name());
        definition.values().ifPresent(this::values);
        tableOptions(definition.options());
        if (!definition.subpartitions().isEmpty()) {
            writer.space()
                    .parenthesised(
                            definition.subpartitions(),
                            part -> {
                                writer.raw("SUBPARTITION ").name(part.name());
                                tableOptions(part.options());
                            });
        }
    }

    private void values(Values values) {
        if (values instanceof Values.LessThan less) {
            writer.word("VALUES LESS THAN").space().parenthesised(less.bounds(), this::bound);
        } else if (values instanceof Values.In in) {
            writer.word("VALUES IN").space().parenthesised(in.rows(), this::row);
        }
    }

    private void row(List<Bound> row) {
        if (row.size() == 1) {
            bound(row.get(0));
        } else {
            writer.parenthesised(row, this::bound);
        }
    }

    private void bound(Bound bound) {
        if (bound instanceof Bound.Value value) {
            writer.expressions().print(value.expression());
        } else {
            writer.raw("MAXVALUE");
        }
    }

    /** With a space before each. */
    void tableOptions(List<TableOption> options) {
        for (TableOption option : options) {
            writer.space();
            columns.option(option);
        }
    }
}
