package io.hearth.sql.binder;

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
                item.expression() instanceof StringLiteral string
                        ? string.value().stripLeading()
                        : item.text().text();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
