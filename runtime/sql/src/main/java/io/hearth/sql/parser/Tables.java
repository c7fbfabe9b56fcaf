package io.hearth.sql.parser;

import io.hearth.sql.syntax.TableReference;
import io.hearth.sql.syntax.TableReference.TableName;

import java.util.List;

/** FROM: tables, joins, derived tables. */
final class Tables {
    private final TokenCursor cursor;

    Tables(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** Table references with commas between them. */
    List<TableReference> references() {
        return cursor.commaList(this::reference);
    }

    TableReference reference() {
        return TableName.of(cursor.objectName());
    }
}
