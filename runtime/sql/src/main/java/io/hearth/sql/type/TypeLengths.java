package io.hearth.sql.type;

import io.hearth.sql.type.SqlType.Kind;
import java.util.List;

/** The lengths of types, as MySQL counts them. */
final class TypeLengths {
    private static final int DATETIME_LENGTH = 19;

    private TypeLengths() {}

    static long usual(Kind kind, boolean unsigned) {
        return switch (kind) {
            case TINYINT -> unsigned ? 3 : 4;
            case SMALLINT -> unsigned ? 5 : 6;
            case MEDIUMINT -> unsigned ? 8 : 9;
            case INT -> unsigned ? 10 : 11;
            case BIGINT -> 20;
            case YEAR -> 4;
            case DECIMAL -> 10;
            case FLOAT -> 12;
            case DOUBLE -> 22;
            case DATE, TIME -> 10;
            case DATETIME, TIMESTAMP -> DATETIME_LENGTH;
            case TINYTEXT, TINYBLOB -> 255;
            case TEXT, BLOB -> 65_535;
            case MEDIUMTEXT, MEDIUMBLOB -> 16_777_215;
            case LONGTEXT, LONGBLOB, JSON, GEOMETRY -> SqlType.MAX_BLOB;
            case CHAR, BINARY, BIT -> 1;
            case VARCHAR, VARBINARY -> 255;
            case ENUM, SET, NULL -> 0;
        };
    }

    static long ofElements(Kind kind, List<String> elements) {
        long longest = 0;
        long all = 0;
        for (String element : elements) {
            long length = element.codePointCount(0, element.length());
            longest = Math.max(longest, length);
            all += length + 1;
        }
        return kind == Kind.SET ? Math.max(0, all - 1) : longest;
    }

    static Kind kindFor(Kind kind, Collation collation) {
        boolean binary = collation.isBinary();
        return switch (kind) {
            case CHAR, BINARY -> binary ? Kind.BINARY : Kind.CHAR;
            case VARCHAR, VARBINARY -> binary ? Kind.VARBINARY : Kind.VARCHAR;
            case TINYTEXT, TINYBLOB -> binary ? Kind.TINYBLOB : Kind.TINYTEXT;
            case TEXT, BLOB -> binary ? Kind.BLOB : Kind.TEXT;
            case MEDIUMTEXT, MEDIUMBLOB -> binary ? Kind.MEDIUMBLOB : Kind.MEDIUMTEXT;
            case LONGTEXT, LONGBLOB -> binary ? Kind.LONGBLOB : Kind.LONGTEXT;
            default -> kind;
        };
    }

    static int integerDigits(SqlType type) {
        return switch (type.kind()) {
            case DECIMAL -> (int) type.length() - type.decimals();
            case TINYINT -> 3;
            case SMALLINT -> 5;
            case MEDIUMINT -> type.unsigned() ? 8 : 7;
            case INT -> 10;
            case BIGINT ->
                    (int) Math.max(1, Math.min(type.length() - (type.unsigned() ? 0 : 1), 20));
            case YEAR -> 4;
            case BIT -> (int) (type.length() * 3 / 10) + 1;
            case DATE -> 8;
            case TIME -> 7;
            case DATETIME, TIMESTAMP -> 14;
            case FLOAT, DOUBLE -> 17;
            default -> (int) Math.min(type.length(), SqlType.MAX_PRECISION);
        };
    }

    static long display(SqlType type) {
        int decimals = type.decimals();
        return switch (type.kind()) {
            case DECIMAL -> type.length() + (decimals > 0 ? 1 : 0) + (type.unsigned() ? 0 : 1);
            case DATE, TIME, DATETIME, TIMESTAMP ->
                    usual(type.kind(), false) + (decimals > 0 ? decimals + 1 : 0);
            default -> type.length();
        };
    }
}
