package io.hearth.core.status;

import io.hearth.api.variable.StatusValue;
import java.util.Locale;

/** Status values as MySQL shows them. Stateless. */
final class StatusText {
    private StatusText() {}

    /** The text of a value that is no array. */
    static String of(StatusValue value) {
        if (value instanceof StatusValue.Bool bool) {
            return bool.value() ? "ON" : "OFF";
        }
        if (value instanceof StatusValue.Signed signed) {
            return Long.toString(signed.value());
        }
        if (value instanceof StatusValue.Unsigned unsigned) {
            return Long.toUnsignedString(unsigned.bits());
        }
        if (value instanceof StatusValue.Real real) {
            return String.format(Locale.ROOT, "%f", real.value());
        }
        if (value instanceof StatusValue.Text text && text.value() != null) {
            return text.value();
        }
        return "";
    }
}
