package io.hearth.shell.command;

import io.hearth.api.variable.VariableKind;
import io.hearth.core.admin.SqlValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a word means that someone types as a variable's value. Stateless.
 *
 * <p>NULL, DEFAULT, TRUE and FALSE are keywords in any letter case, a text in single quotes is a
 * text whatever it says, and for a string so is everything else. For the other kinds a number is a
 * number, as in SQL.
 */
final class TypedValue {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,100}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{0,100}\\.[0-9]{1,100}");
    private static final Pattern REAL =
            Pattern.compile(
                    "[+-]?([0-9]{1,100}\\.?|[0-9]{0,100}\\.[0-9]{1,100})[eE][+-]?[0-9]{1,4}");

    private TypedValue() {}

    /**
     * The value that a word means.
     *
     * @param word as typed
     * @param kind of the variable
     * @return empty for DEFAULT
     */
    static Optional<SqlValue> of(String word, VariableKind kind) {
        if (word.equalsIgnoreCase("DEFAULT")) {
            return Optional.empty();
        }
        if (word.equalsIgnoreCase("NULL")) {
            return Optional.of(SqlValue.NULL);
        }
        if (word.length() > 1 && word.startsWith("'") && word.endsWith("'")) {
            return Optional.of(SqlValue.of(word.substring(1, word.length() - 1)));
        }
        return Optional.of(kind == VariableKind.STRING ? SqlValue.of(word) : unquoted(word));
    }

    private static SqlValue unquoted(String word) {
        if (WHOLE.matcher(word).matches()) {
            return SqlValue.of(new BigInteger(word));
        }
        if (DECIMAL.matcher(word).matches()) {
            return new SqlValue.Decimal(new BigDecimal(word));
        }
        if (REAL.matcher(word).matches()) {
            return new SqlValue.Real(Double.parseDouble(word));
        }
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> SqlValue.of(1);
            case "FALSE" -> SqlValue.of(0);
            default -> SqlValue.of(word);
        };
    }
}
