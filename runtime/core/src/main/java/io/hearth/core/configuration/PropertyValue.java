package io.hearth.core.configuration;

import io.hearth.api.variable.VariableKind;
import io.hearth.core.admin.SqlValue;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Values of variables as properties of a configuration, and back. Stateless.
 *
 * <p>Shown are the types that OSGi configurations have: a number too large for a long is a text, a
 * set an array of texts, and NULL is absent. Taken are these, and texts for everything, as tools
 * write them that know no types.
 */
final class PropertyValue {
    private PropertyValue() {}

    /** The property that shows a value; empty for NULL. */
    static Optional<Object> of(VariableKind kind, SqlValue value) {
        if (value instanceof SqlValue.Whole whole) {
            return Optional.of(number(kind, whole.value()));
        }
        if (value instanceof SqlValue.Real real) {
            return Optional.of(real.value());
        }
        if (value instanceof SqlValue.Text text) {
            return Optional.of(kind == VariableKind.SET ? elements(text.text()) : text.text());
        }
        return Optional.empty();
    }

    private static Object number(VariableKind kind, BigInteger number) {
        return switch (kind) {
            case BOOLEAN -> number.signum() != 0;
            case INT -> number.intValueExact();
            default -> number.bitLength() < Long.SIZE ? number.longValue() : number.toString();
        };
    }

    private static String[] elements(String list) {
        return list.isEmpty() ? new String[0] : list.split(",");
    }

    /** The value that a property wishes. */
    static SqlValue toSql(VariableKind kind, Object property) {
        if (property instanceof Boolean flag) {
            return SqlValue.of(flag ? 1 : 0);
        }
        if (property instanceof Double || property instanceof Float) {
            return new SqlValue.Real(((Number) property).doubleValue());
        }
        if (property instanceof Number whole) {
            return SqlValue.of(whole.longValue());
        }
        if (property instanceof Collection<?> elements) {
            return list(elements.toArray());
        }
        if (property.getClass().isArray()) {
            return list(property);
        }
        return text(kind, property.toString());
    }

    private static SqlValue list(Object array) {
        StringJoiner list = new StringJoiner(",");
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(String.valueOf(Array.get(array, i)));
        }
        return SqlValue.of(list.toString());
    }

    private static SqlValue text(VariableKind kind, String text) {
        return switch (kind) {
            case STRING, ENUM, SET -> SqlValue.of(text);
            case BOOLEAN -> flag(text);
            default -> number(text);
        };
    }

    private static SqlValue flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return SqlValue.of(1);
        }
        boolean off = text.equalsIgnoreCase("false") || text.equals("0");
        return off ? SqlValue.of(0) : SqlValue.of(text);
    }

    /** What is no number stays a text, which the variable then refuses. */
    private static SqlValue number(String text) {
        if (text.matches("[+-]?[0-9]{1,40}")) {
            return SqlValue.of(new BigInteger(text));
        }
        return text.matches("[+-]?[0-9]{0,40}[.]?[0-9]{1,40}([eE][+-]?[0-9]{1,3})?")
                ? new SqlValue.Decimal(new BigDecimal(text))
                : SqlValue.of(text);
    }
}
