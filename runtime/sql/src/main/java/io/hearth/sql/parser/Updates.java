package io.hearth.sql.parser;

import io.hearth.sql.syntax.Assignment;
import io.hearth.sql.syntax.DataStatement;
import io.hearth.sql.syntax.DataStatement.Delete;
import io.hearth.sql.syntax.DataStatement.DeleteOption;
import io.hearth.sql.syntax.DataStatement.MultiDelete;
import io.hearth.sql.syntax.DataStatement.Update;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Query.With;
import io.hearth.sql.syntax.TableReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** UPDATE and DELETE, of one and of several tables. For one statement. */
final class Updates {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Queries queries;
    private final Optional<With> with;

    Updates(Grammar grammar, Optional<With> with) {
        this.cursor = grammar.cursor();
        this.expressions = grammar.expressions();
        this.queries = grammar.queries();
        this.with = with;
    }

    Update update() {
        cursor.advance();
        Optional<String> hints = Selects.optionalHints(cursor);
        boolean lowPriority = cursor.accept("LOW_PRIORITY");
        boolean ignore = cursor.accept("IGNORE");
        List<TableReference> tables = queries.tables().references();
        cursor.expect("SET");
        List<Assignment> assignments = cursor.commaList(expressions::assignment);
        Optional<Expression> where = where();
        boolean single = tables.size() == 1 && !(tables.get(0) instanceof TableReference.Join);
        List<OrderItem> orderBy = single ? queries.optionalOrderBy() : List.of();
        Optional<Limit> limit = single ? queries.optionalCount() : Optional.empty();
        return new Update(
                with, hints, lowPriority, ignore, tables, assignments, where, orderBy, limit);
    }

    DataStatement delete() {
        cursor.advance();
        Optional<String> hints = Selects.optionalHints(cursor);
        Set<DeleteOption> options = options();
        if (!cursor.accept("FROM")) {
            List<ObjectName> targets = targets();
            cursor.expect("FROM");
            return multiple(hints, options, targets, false);
        }
        if (isTargetList()) {
            List<ObjectName> targets = targets();
            cursor.expect("USING");
            return multiple(hints, options, targets, true);
        }
        return single(hints, options);
    }

    private Set<DeleteOption> options() {
        Set<DeleteOption> options = EnumSet.noneOf(DeleteOption.class);
        Optional<String> word;
        while ((word = cursor.acceptAny("LOW_PRIORITY", "QUICK", "IGNORE")).isPresent()) {
            options.add(DeleteOption.valueOf(word.get()));
        }
        return options;
    }

    /** Behind FROM: whether a comma, a star or USING follows the first name. */
    private boolean isTargetList() {
        int behind = cursor.peekAtSymbol(1, ".") ? 3 : 1;
        return behind == 3 && cursor.peekAtSymbol(2, "*")
                || cursor.peekAtSymbol(behind, ",")
                || cursor.peekAtSymbol(behind, ".")
                || cursor.peekAt(behind, "USING");
    }

    private List<ObjectName> targets() {
        return cursor.commaList(this::target);
    }

    /** {@code t}, {@code s.t}, {@code t.*} or {@code s.t.*}. */
    private ObjectName target() {
        String first = cursor.identifier();
        if (!cursor.acceptSymbol(".")) {
            return ObjectName.of(first);
        }
        if (cursor.acceptSymbol("*")) {
            return ObjectName.of(first);
        }
        ObjectName name = new ObjectName(Optional.of(first), cursor.identifier());
        if (cursor.acceptSymbol(".")) {
            cursor.expectSymbol("*");
        }
        return name;
    }

    private MultiDelete multiple(
            Optional<String> hints,
            Set<DeleteOption> options,
            List<ObjectName> targets,
            boolean using) {
        List<TableReference> tables = queries.tables().references();
        return new MultiDelete(with, hints, options, targets, using, tables, where());
    }

    private Delete single(Optional<String> hints, Set<DeleteOption> options) {
        ObjectName table = cursor.objectName();
        Optional<String> alias = queries.tables().optionalAlias();
        List<String> partitions = queries.tables().optionalPartitions();
        Optional<Expression> where = where();
        List<OrderItem> orderBy = queries.optionalOrderBy();
        Optional<Limit> limit = queries.optionalCount();
        return new Delete(with, hints, options, table, alias, partitions, where, orderBy, limit);
    }

    private Optional<Expression> where() {
        return cursor.accept("WHERE") ? Optional.of(expressions.expression()) : Optional.empty();
    }
}
