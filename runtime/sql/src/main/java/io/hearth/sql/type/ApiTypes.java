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
                    case LONGTEXT -> SqlType.text(kind, SqlType.MAX_BLOB, TEXTS);
                    case LONGBLOB, JSON -> SqlType.text(kind, SqlType.MAX_BLOB, Collation.BINARY);
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
        ColumnType.Kind kind =
                switch (type.kind()) {
                    case TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT -> ColumnType.Kind.LONGTEXT;
                    case TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB, GEOMETRY -> ColumnType.Kind.LONGBLOB;
                    case ENUM, SET, NULL -> ColumnType.Kind.VARCHAR;
                    case BIT -> ColumnType.Kind.BIGINT;
                    default -> ColumnType.Kind.valueOf(type.kind().name());
                };
        int length = type.length() > Integer.MAX_VALUE ? 0 : (int) type.length();
        int decimals = type.decimals() == SqlType.FLOATING ? 0 : type.decimals();
        return new ColumnType(kind, length, decimals, type.unsigned());
    }
}
