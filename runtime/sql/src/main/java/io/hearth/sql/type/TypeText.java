package io.hearth.sql.type;

import io.hearth.sql.type.SqlType.Kind;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types as DESC and SHOW CREATE TABLE write them. */
final class TypeText {
    private TypeText() {}

    static String name(SqlType type) {
        return type.kind().name().toLowerCase(Locale.ROOT);
    }

    static String of(SqlType type) {
        String text =
                switch (type.kind()) {
                    // Of the display widths MySQL kept this one, which clients take for a boolean.
                    case TINYINT -> type.length() == 1 ? "tinyint(1)" : name(type);
                    case BIT, CHAR, VARCHAR, BINARY, VARBINARY ->
                            name(type) + "(" + type.length() + ")";
                    case DECIMAL -> "decimal(" + type.length() + "," + type.decimals() + ")";
                    case TIME, DATETIME, TIMESTAMP ->
                            name(type) + (type.decimals() > 0 ? "(" + type.decimals() + ")" : "");
                    case ENUM, SET -> name(type) + elements(type);
                    default -> name(type);
                };
        return type.unsigned() && type.kind() != Kind.YEAR ? text + " unsigned" : text;
    }

    private static String elements(SqlType type) {
        return type.elements().stream()
                .map(element -> "'" + element.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "(", ")"));
    }
}
