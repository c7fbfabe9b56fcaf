package io.hearth.sql.parser;

import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.TableReference;
import io.hearth.sql.syntax.TableReference.Derived;
import io.hearth.sql.syntax.TableReference.HintAction;
import io.hearth.sql.syntax.TableReference.HintPurpose;
import io.hearth.sql.syntax.TableReference.IndexHint;
import io.hearth.sql.syntax.TableReference.TableList;
import io.hearth.sql.syntax.TableReference.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** FROM: tables, derived tables and what is joined of them. Used by one thread. */
final class Tables {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Queries queries;
    private final JsonTables jsonTables;

    Tables(TokenCursor cursor, Expressions expressions, Queries queries) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.queries = queries;
        this.jsonTables = new JsonTables(cursor, expressions);
    }

    /** Table references with commas between them. */
    List<TableReference> references() {
        return cursor.commaList(this::reference);
    }

    /** One table with all that is joined to it. */
    TableReference reference() {
        return referenceFrom(factor());
    }

    private TableReference referenceFrom(TableReference first) {
        return new Joins(cursor, expressions, this).read(first);
    }

    /** One table, or what stands in parentheses. */
    TableReference factor() {
        if (cursor.atSymbol("(")) {
            return parenthesised();
        }
        if (cursor.atSymbol("{")) {
            return outerJoinEscape();
        }
        if (cursor.accept("LATERAL")) {
            return derived(queries.subquery(), true);
        }
        if (cursor.at("JSON_TABLE")) {
            return jsonTables.read();
        }
        return table();
    }

    // ---- parentheses

    private TableReference parenthesised() {
        Object inside = inParentheses();
        return inside instanceof Query query ? derived(query, false) : (TableReference) inside;
    }

    /** A Query, or a TableReference; which one shows itself only while reading. */
    private Object inParentheses() {
        int outer = cursor.enter();
        cursor.expectSymbol("(");
        Object inside;
        if (queries.atQuery()) {
            inside = queries.queryExpression();
        } else if (cursor.atSymbol("(")) {
            inside = continued(inParentheses());
        } else {
            inside = list(reference());
        }
        cursor.expectSymbol(")");
        cursor.leave(outer);
        return inside;
    }

    private Object continued(Object first) {
        if (first instanceof Query query) {
            Query whole = queries.continueWith(query);
            return cursor.atSymbol(")") ? whole : list(referenceFrom(derived(whole, false)));
        }
        return list(referenceFrom((TableReference) first));
    }

    private TableReference list(TableReference first) {
        if (!cursor.acceptSymbol(",")) {
            return first;
        }
        List<TableReference> tables = new ArrayList<>(references());
        tables.add(0, first);
        return new TableList(tables);
    }

    /** ODBC: {@code {oj a LEFT JOIN b ON …}}. */
    private TableReference outerJoinEscape() {
        int outer = cursor.enter();
        cursor.advance();
        cursor.identifier();
        TableReference inside = reference();
        cursor.expectSymbol("}");
        cursor.leave(outer);
        return inside;
    }

    // ---- single tables

    private Derived derived(Query query, boolean lateral) {
        cursor.accept("AS");
        String alias = cursor.identifier();
        List<String> columns =
                cursor.atSymbol("(") ? cursor.parenthesisedList(cursor::identifier) : List.of();
        return new Derived(query, alias, columns, lateral);
    }

    private TableName table() {
        ObjectName name = cursor.objectName();
        List<String> partitions = optionalPartitions();
        Optional<String> alias = optionalAlias();
        return new TableName(name, alias, partitions, indexHints());
    }

    /** PARTITION (…), if it stands here. */
    List<String> optionalPartitions() {
        return cursor.accept("PARTITION")
                ? cursor.parenthesisedList(cursor::identifier)
                : List.of();
    }

    /** A table's alias, if it has one. */
    Optional<String> optionalAlias() {
        return cursor.accept("AS") || cursor.atIdentifier()
                ? Optional.of(cursor.identifier())
                : Optional.empty();
    }

    private List<IndexHint> indexHints() {
        List<IndexHint> hints = new ArrayList<>();
        while (cursor.at("USE") || cursor.at("FORCE") || cursor.at("IGNORE")) {
            HintAction action = HintAction.valueOf(cursor.expectAny("USE", "FORCE", "IGNORE"));
            cursor.expectAny("INDEX", "KEY");
            Optional<HintPurpose> purpose = purpose();
            cursor.expectSymbol("(");
            boolean none = action == HintAction.USE && cursor.atSymbol(")");
            List<String> indexes = none ? List.of() : cursor.commaList(this::index);
            cursor.expectSymbol(")");
            hints.add(new IndexHint(action, purpose, indexes));
        }
        return hints;
    }

    private String index() {
        return cursor.accept("PRIMARY") ? "PRIMARY" : cursor.identifier();
    }

    private Optional<HintPurpose> purpose() {
        if (!cursor.accept("FOR")) {
            return Optional.empty();
        }
        if (cursor.accept("JOIN")) {
            return Optional.of(HintPurpose.JOIN);
        }
        if (cursor.accept("ORDER", "BY")) {
            return Optional.of(HintPurpose.ORDER_BY);
        }
        cursor.expect("GROUP", "BY");
        return Optional.of(HintPurpose.GROUP_BY);
    }
}
