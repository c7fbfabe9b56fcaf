package io.hearth.sql.type;

import io.hearth.api.table.ColumnType;
import io.hearth.sql.type.SqlType.Kind;

/** Types of plugins' columns and back. */
final class ApiTypes {
    private static final Collation TEXTS = Collation.UTF8MB3_GENERAL_CI;

    private ApiTypes() {}

    static SqlType fromApi(ColumnType type) {
        Kind kind = Kind.valueOf(type.kind().name());
        SqlType made =
                switch (type.kind()) {
                    case CHAR, VARCHAR -> SqlType.text(kind, type.length(), TEXTS);
                    case BINARY, VARBINARY -> SqlType.text(kind, type.length(), Collation.BINARY);
                    case TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT ->
                            SqlType.text(kind, TypeLengths.usual(kind, false), TEXTS);
                    case TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB, JSON ->
                            SqlType.text(kind, TypeLengths.usual(kind, false), Collation.BINARY);
                    case ENUM, SET -> SqlType.ofElements(kind, type.elements(), TEXTS);
                    case DECIMAL -> SqlType.decimal(type.length(), type.decimals());
                    case FLOAT, DOUBLE ->
                            SqlType.of(kind)
                                    .withDecimals(
                                            type.decimals() == 0
                                                    ? SqlType.FLOATING
                                                    : type.decimals());
                    case DATE, TIME, DATETIME, TIMESTAMP -> SqlType.temporal(kind, type.decimals());
                    default -> SqlType.of(kind).withLength(type.length());
                };
        return type.unsigned() ? made.asUnsigned() : made;
    }

    static ColumnType toApi(SqlType type) {
        if (type.kind() == Kind.ENUM || type.kind() == Kind.SET) {
            ColumnType.Kind listed = ColumnType.Kind.valueOf(type.kind().name());
            return new ColumnType(listed, 0, 0, false, type.elements());
        }
        ColumnType.Kind kind =
                switch (type.kind()) {
                    case GEOMETRY -> ColumnType.Kind.LONGBLOB;
                    case NULL -> ColumnType.Kind.VARCHAR;
                    default -> ColumnType.Kind.valueOf(type.kind().name());
                };
        boolean isLong = kind.name().endsWith("TEXT") || kind.name().endsWith("BLOB");
        int length = isLong || kind == ColumnType.Kind.JSON ? 0 : (int) type.length();
        int decimals = type.decimals() == SqlType.FLOATING ? 0 : type.decimals();
        return new ColumnType(kind, length, decimals, type.unsigned());
    }
}
