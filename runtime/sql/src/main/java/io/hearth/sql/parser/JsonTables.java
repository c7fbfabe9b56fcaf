package io.hearth.sql.parser;

import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.JsonResponse;
import io.hearth.sql.syntax.TableReference.ColumnTypeName;
import io.hearth.sql.syntax.TableReference.JsonColumn;
import io.hearth.sql.syntax.TableReference.JsonTable;
import io.hearth.sql.syntax.TableReference.NestedColumns;
import io.hearth.sql.syntax.TableReference.OrdinalityColumn;
import io.hearth.sql.syntax.TableReference.PathColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** JSON_TABLE. */
final class JsonTables {
    private final TokenCursor cursor;
    private final Expressions expressions;

    JsonTables(TokenCursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** At JSON_TABLE. */
    JsonTable read() {
        cursor.advance();
        cursor.expectSymbol("(");
        Expression document = expressions.expression();
        cursor.expectSymbol(",");
        String path = cursor.stringLiteral();
        List<JsonColumn> columns = columns();
        cursor.expectSymbol(")");
        cursor.accept("AS");
        return new JsonTable(document, path, columns, cursor.identifier());
    }

    private List<JsonColumn> columns() {
        cursor.expect("COLUMNS");
        int outer = cursor.enter();
        List<JsonColumn> columns = cursor.parenthesisedList(this::column);
        cursor.leave(outer);
        return columns;
    }

    private JsonColumn column() {
        if (cursor.accept("NESTED")) {
            cursor.accept("PATH");
            String path = cursor.stringLiteral();
            return new NestedColumns(path, columns());
        }
        String name = cursor.identifier();
        if (cursor.accept("FOR", "ORDINALITY")) {
            return new OrdinalityColumn(name);
        }
        ColumnTypeName type = type();
        boolean exists = cursor.accept("EXISTS");
        cursor.expect("PATH");
        String path = cursor.stringLiteral();
        Optional<JsonResponse> onEmpty = expressions.jsonResponse("EMPTY");
        Optional<JsonResponse> onError = expressions.jsonResponse("ERROR");
        return new PathColumn(name, type, exists, path, onEmpty, onError);
    }

    private ColumnTypeName type() {
        String word = cursor.current().word();
        if (word == null) {
            throw cursor.syntaxError();
        }
        cursor.advance();
        OptionalInt length = OptionalInt.empty();
        OptionalInt decimals = OptionalInt.empty();
        if (cursor.acceptSymbol("(")) {
            length = OptionalInt.of(cursor.unsignedInt());
            if (cursor.acceptSymbol(",")) {
                decimals = OptionalInt.of(cursor.unsignedInt());
            }
            cursor.expectSymbol(")");
        }
        boolean unsigned = cursor.accept("UNSIGNED");
        Optional<String> charset = CastTypes.optionalCharset(cursor);
        Optional<String> collation =
                cursor.accept("COLLATE") ? Optional.of(expressions.collation()) : Optional.empty();
        return new ColumnTypeName(word, length, decimals, unsigned, charset, collation);
    }
}
