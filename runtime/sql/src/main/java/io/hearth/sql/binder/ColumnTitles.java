package io.hearth.sql.binder;

import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Literal.BooleanLiteral;
import io.hearth.sql.syntax.Literal.NullLiteral;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.Literal.StringLiteral;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.SelectItem;

/** What MySQL calls a column that has no alias. Stateless; any thread. */
final class ColumnTitles {
    private static final int LONGEST = 256;

    private ColumnTitles() {}

    static String of(SelectItem.Value item) {
        if (item.expression() instanceof ColumnName name) {
            return name.name();
        }
        String text =
                item.expression() instanceof Literal literal
                        ? ofLiteral(literal, item)
                        : item.text().text();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A literal keeps its own name, whatever parentheses stand around it. */
    private static String ofLiteral(Literal literal, SelectItem.Value item) {
        if (literal instanceof StringLiteral string) {
            return string.value().stripLeading();
        }
        if (literal instanceof BooleanLiteral bool) {
            return bool.value() ? "TRUE" : "FALSE";
        }
        if (literal instanceof NullLiteral) {
            return "NULL";
        }
        return literal instanceof NumberLiteral number ? number.text() : item.text().text();
    }
}
