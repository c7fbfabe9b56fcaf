package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.util.Optional;

/** Types of results that are days and times, or texts made of them. */
final class TimeTypes {
    private static final int MOST_DECIMALS = 6;

    private TimeTypes() {}

    /** Digits of a second that a value may have; a text that is not known may have all. */
    static int decimals(BoundExpression argument) {
        SqlType type = argument.type();
        Optional<String> text = ConstantValues.ofText(argument);
        if (text.isPresent()) {
            int point = text.get().lastIndexOf('.');
            return point < 0 ? 0 : Math.min(MOST_DECIMALS, text.get().length() - point - 1);
        }
        return type.family() == Family.TEXT || type.family() == Family.FLOATING
                ? MOST_DECIMALS
                : Math.min(MOST_DECIMALS, type.decimals());
    }

    static SqlType text(int length) {
        return SqlType.varchar(length, Collation.UTF8MB4_0900_AI_CI)
                .withCollation(
                        Collation.UTF8MB4_0900_AI_CI, io.hearth.sql.type.Coercibility.COERCIBLE);
    }
}
