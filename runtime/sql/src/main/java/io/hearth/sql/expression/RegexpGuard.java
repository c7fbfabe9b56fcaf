package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_REGEXP_TIME_OUT;

/**
 * A text for {@code java.util.regex} that ends a match which looks at too many characters, and lets
 * KILL in. One match's.
 */
final class RegexpGuard implements CharSequence {
    private static final long MOST_STEPS = 50_000_000;
    private static final int CHECK_MASK = (1 << 16) - 1;

    private final String text;
    private final EvaluationContext context;
    private long steps;

    RegexpGuard(String text, EvaluationContext context) {
        this.text = text;
        this.context = context;
    }

    @Override
    public char charAt(int index) {
        if ((++steps & CHECK_MASK) == 0) {
            context.checkpoint();
            if (steps > MOST_STEPS) {
                throw ER_REGEXP_TIME_OUT.toException();
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
