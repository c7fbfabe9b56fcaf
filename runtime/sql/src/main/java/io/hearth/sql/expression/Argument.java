package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;

/** The form in which a function wants an argument. */
enum Argument {
    /** As it is. */
    ANY {
        @Override
        SqlType wanted(SqlType given) {
            return given;
        }
    },
    /** As text or bytes. */
    TEXT {
        @Override
        SqlType wanted(SqlType given) {
            return textOf(given);
        }
    },
    /** As a whole number. */
    LONG {
        @Override
        SqlType wanted(SqlType given) {
            return given.family() == Family.INTEGER ? given : SqlType.bigint();
        }
    },
    /** As floating point. */
    DOUBLE {
        @Override
        SqlType wanted(SqlType given) {
            return SqlType.real();
        }
    },
    /** As exact digits. */
    DECIMAL {
        @Override
        SqlType wanted(SqlType given) {
            return decimalOf(given);
        }
    },
    /** As the number it is, texts as floating point, times as whole or exact numbers. */
    NUMBER {
        @Override
        SqlType wanted(SqlType given) {
            return numberOf(given);
        }
    },
    /** As a day and time. */
    DATETIME {
        @Override
        SqlType wanted(SqlType given) {
            boolean fits = given.family() == Family.TEMPORAL && given.kind() != Kind.TIME;
            return fits ? given : SqlType.temporal(Kind.DATETIME, 6);
        }
    },
    /** As a span of time. */
    TIME {
        @Override
        SqlType wanted(SqlType given) {
            return given.kind() == Kind.TIME ? given : SqlType.temporal(Kind.TIME, 6);
        }
    };

    abstract SqlType wanted(SqlType given);

    static SqlType textOf(SqlType given) {
        if (given.isNull()) {
            return SqlType.varchar(0, Collation.BINARY);
        }
        if (given.kind() == SqlType.Kind.BIT) {
            return SqlType.varchar(given.displayLength(), Collation.BINARY)
                    .withNullable(given.nullable());
        }
        return given.family() == Family.TEXT
                ? given
                : SqlType.varchar(given.displayLength(), Collation.UTF8MB4_0900_AI_CI)
                        .withCollation(
                                Collation.UTF8MB4_0900_AI_CI,
                                io.hearth.sql.type.Coercibility.COERCIBLE)
                        .withNullable(given.nullable());
    }

    static SqlType decimalOf(SqlType given) {
        return switch (given.family()) {
            case DECIMAL -> given;
            case INTEGER -> SqlType.decimal(given.precision(), 0);
            case TEMPORAL -> SqlType.decimal(given.precision(), given.decimals());
            case FLOATING, TEXT -> SqlType.decimal(SqlType.MAX_PRECISION, SqlType.MAX_SCALE);
        };
    }

    static SqlType numberOf(SqlType given) {
        return switch (given.family()) {
            case INTEGER, DECIMAL, FLOATING -> given;
            case TEXT -> SqlType.real().withNullable(given.nullable());
            case TEMPORAL ->
                    given.decimals() > 0
                            ? decimalOf(given).withNullable(given.nullable())
                            : SqlType.bigint(given.precision() + 1L, false)
                                    .withNullable(given.nullable());
        };
    }
}
