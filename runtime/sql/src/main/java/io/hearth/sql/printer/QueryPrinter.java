package io.hearth.sql.printer;

import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.FileFormat;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.CommonTable;
import io.hearth.sql.syntax.Query.GroupBy;
import io.hearth.sql.syntax.Query.Into;
import io.hearth.sql.syntax.Query.IntoDumpfile;
import io.hearth.sql.syntax.Query.IntoOutfile;
import io.hearth.sql.syntax.Query.IntoVariables;
import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Query.LockWait;
import io.hearth.sql.syntax.Query.Locking;
import io.hearth.sql.syntax.Query.QueryExpression;
import io.hearth.sql.syntax.Query.Select;
import io.hearth.sql.syntax.Query.SetOperation;
import io.hearth.sql.syntax.Query.SetOperator;
import io.hearth.sql.syntax.Query.TableQuery;
import io.hearth.sql.syntax.Query.ValuesQuery;
import io.hearth.sql.syntax.Query.With;
import io.hearth.sql.syntax.Reference.Parameter;
import io.hearth.sql.syntax.SelectItem;
import io.hearth.sql.syntax.SelectItem.Value;
import io.hearth.sql.syntax.SelectItem.Wildcard;
import io.hearth.sql.syntax.Window;
import java.util.List;
import java.util.Optional;

/** Queries. */
final class QueryPrinter {
    private final SqlWriter writer;

    QueryPrinter(SqlWriter writer) {
        this.writer = writer;
    }

    void print(Query query) {
        if (query instanceof Select select) {
            print(select);
        } else if (query instanceof QueryExpression expression) {
            print(expression);
        } else if (query instanceof SetOperation operation) {
            print(operation);
        } else if (query instanceof ValuesQuery values) {
            writer.raw("VALUES ")
                    .list(
                            values.rows(),
                            row ->
                                    writer.raw("ROW")
                                            .parenthesised(row, writer.expressions()::print));
        } else if (query instanceof TableQuery table) {
            writer.raw("TABLE ").name(table.table());
        }
    }

    void inParentheses(Query query) {
        writer.raw("(");
        print(query);
        writer.raw(")");
    }

    private void print(Query query, boolean wrap) {
        if (wrap) {
            inParentheses(query);
        } else {
            print(query);
        }
    }

    private void print(SetOperation operation) {
        boolean intersect = operation.operator() == SetOperator.INTERSECT;
        Query left = operation.left();
        boolean looser =
                intersect
                        && left instanceof SetOperation other
                        && other.operator() != SetOperator.INTERSECT;
        print(left, looser || left instanceof QueryExpression);
        writer.word(operation.operator().name()).wordIf(operation.all(), "ALL").space();
        Query right = operation.right();
        boolean tighter =
                !intersect
                        && right instanceof SetOperation other
                        && other.operator() == SetOperator.INTERSECT;
        boolean single = !(right instanceof SetOperation) || tighter;
        print(right, !single || right instanceof QueryExpression);
    }

    // ---- SELECT

    private void print(Select select) {
        writer.raw("SELECT");
        hints(select.hints());
        select.options().stream().sorted().forEach(option -> writer.word(option.name()));
        writer.space().list(select.items(), this::item);
        writer.clause("FROM", select.from(), writer.tables()::print);
        writer.<Expression>clause("WHERE", select.where(), writer.expressions()::print);
        select.groupBy().ifPresent(this::groupBy);
        writer.<Expression>clause("HAVING", select.having(), writer.expressions()::print);
        writer.clause("WINDOW", select.windows(), this::window);
    }

    /** An optimizer hint comment. */
    void hints(Optional<String> hints) {
        hints.ifPresent(text -> writer.word("/*+ ").raw(text).raw(" */"));
    }

    private void item(SelectItem item) {
        if (item instanceof Value value) {
            writer.expressions().print(value.expression());
            writer.clause("AS", value.alias(), writer::name);
        } else if (item instanceof Wildcard wildcard) {
            wildcard.schema().ifPresent(schema -> writer.name(schema).raw("."));
            wildcard.table().ifPresent(table -> writer.name(table).raw("."));
            writer.raw("*");
        }
    }

    private void groupBy(GroupBy groupBy) {
        writer.<Expression>clause("GROUP BY", groupBy.keys(), writer.expressions()::print);
        writer.wordIf(groupBy.rollup(), "WITH ROLLUP");
    }

    private void window(Window.Definition window) {
        writer.name(window.name()).raw(" AS ");
        writer.expressions().window(window.specification());
    }

    // ---- what stands around

    private void print(QueryExpression query) {
        with(query.with());
        print(query.body(), query.body() instanceof QueryExpression);
        orderBy(query.orderBy());
        limit(query.limit());
        query.locking().forEach(this::locking);
        query.into().ifPresent(this::into);
    }

    /** WITH and a space. */
    void with(Optional<With> with) {
        if (with.isPresent()) {
            writer.raw("WITH ").raw(with.get().recursive() ? "RECURSIVE " : "");
            writer.list(with.get().tables(), this::commonTable).raw(" ");
        }
    }

    private void commonTable(CommonTable table) {
        writer.name(table.name()).names(table.columns()).raw(" AS ");
        inParentheses(table.query());
    }

    void orderBy(List<OrderItem> items) {
        writer.<OrderItem>clause("ORDER BY", items, writer.expressions()::print);
    }

    void limit(Optional<Limit> limit) {
        limit.ifPresent(this::limit);
    }

    private void limit(Limit limit) {
        writer.word("LIMIT").space();
        if (isOffsetFirst(limit)) {
            limit.offset().ifPresent(writer.expressions()::print);
            writer.raw(", ");
            writer.expressions().print(limit.count());
        } else {
            writer.expressions().print(limit.count());
            writer.<Expression>clause("OFFSET", limit.offset(), writer.expressions()::print);
        }
    }

    /** Parameters keep their order. */
    private static boolean isOffsetFirst(Limit limit) {
        return limit.count() instanceof Parameter count
                && limit.offset().isPresent()
                && limit.offset().get() instanceof Parameter offset
                && offset.index() < count.index();
    }

    private void locking(Locking locking) {
        writer.word("FOR").word(locking.strength().name());
        writer.clause("OF", locking.tables(), writer::name);
        writer.wordIf(locking.waiting() == LockWait.NOWAIT, "NOWAIT");
        writer.wordIf(locking.waiting() == LockWait.SKIP_LOCKED, "SKIP LOCKED");
    }

    private void into(Into into) {
        writer.word("INTO").space();
        if (into instanceof IntoVariables variables) {
            writer.list(variables.targets(), writer.expressions()::print);
        } else if (into instanceof IntoDumpfile dump) {
            writer.raw("DUMPFILE ").string(dump.file());
        } else if (into instanceof IntoOutfile outfile) {
            writer.raw("OUTFILE ").string(outfile.file());
            writer.clause("CHARACTER SET", outfile.charset(), writer::name);
            format(outfile.format());
        }
    }

    /** FIELDS and LINES. */
    void format(FileFormat format) {
        boolean fields =
                format.fieldsTerminated().isPresent()
                        || format.enclosed().isPresent()
                        || format.escaped().isPresent();
        writer.wordIf(fields, "FIELDS");
        writer.clause("TERMINATED BY", format.fieldsTerminated(), writer::string);
        writer.wordIf(format.optionallyEnclosed(), "OPTIONALLY");
        writer.clause("ENCLOSED BY", format.enclosed(), writer::string);
        writer.clause("ESCAPED BY", format.escaped(), writer::string);
        boolean lines = format.linesStarting().isPresent() || format.linesTerminated().isPresent();
        writer.wordIf(lines, "LINES");
        writer.clause("STARTING BY", format.linesStarting(), writer::string);
        writer.clause("TERMINATED BY", format.linesTerminated(), writer::string);
    }
}
