package io.hearth.sql.infoschema.schema;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;

/** What COLUMNS says of a type, null where it says NULL. Immutable; any thread. */
record TypeFacts(SqlType type) {
    String name() {
        return type.name();
    }

    String text() {
        return type.text();
    }

    Long characters() {
        return switch (type.kind()) {
            case CHAR, VARCHAR, BINARY, VARBINARY, ENUM, SET -> type.length();
            case TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT -> type.length();
            case TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB -> type.length();
            default -> null;
        };
    }

    /** A TEXT's length is counted in bytes already. */
    Long bytes() {
        return switch (type.kind()) {
            case CHAR, VARCHAR, ENUM, SET -> type.length() * type.collation().charset().maxBytes();
            default -> characters();
        };
    }

    Long precision() {
        return switch (type.kind()) {
            case TINYINT -> 3L;
            case SMALLINT -> 5L;
            case MEDIUMINT -> 7L;
            case INT -> 10L;
            case BIGINT -> type.unsigned() ? 20L : 19L;
            case FLOAT -> 12L;
            case DOUBLE -> 22L;
            case DECIMAL, BIT -> type.length();
            default -> null;
        };
    }

    Long scale() {
        boolean whole = type.family() == Family.INTEGER;
        if (whole) {
            return type.kind() == Kind.BIT || type.kind() == Kind.YEAR ? null : Long.valueOf(0);
        }
        boolean none = !type.isNumeric() || type.decimals() == SqlType.FLOATING;
        return none ? null : Long.valueOf(type.decimals());
    }

    Long secondDigits() {
        return switch (type.kind()) {
            case TIME, DATETIME, TIMESTAMP -> Long.valueOf(type.decimals());
            default -> null;
        };
    }

    String charset() {
        return type.isCharacter() ? type.collation().charset().sqlName() : null;
    }

    String collation() {
        return type.isCharacter() ? type.collation().sqlName() : null;
    }
}
