package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_REGEXP_RULE_SYNTAX;
import static io.hearth.api.error.ErrorCode.ER_REGEXP_STACK_OVERFLOW;
import static io.hearth.api.error.ErrorCode.ER_WRONG_ARGUMENTS;

import io.hearth.sql.type.Collation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of REGEXP, the last one kept. One execution's; one thread. */
final class Regexp {
    /** Work with a matcher that may run deep. */
    @FunctionalInterface
    interface Work<T> {
        T with(Matcher matcher);
    }

    private String lastPattern = "";
    private int lastFlags = -1;
    private Pattern compiled = Pattern.compile("");

    <T> T match(RowArguments in, int matchTypeArgument, Work<T> work) {
        String types = in.count() > matchTypeArgument ? in.getString(matchTypeArgument) : "";
        Pattern pattern = pattern(in.getString(1), flags(in, types));
        try {
            return work.with(pattern.matcher(new RegexpGuard(in.getString(0), in.context())));
        } catch (StackOverflowError tooDeep) {
            throw ER_REGEXP_STACK_OVERFLOW.causedBy(tooDeep);
        }
    }

    private Pattern pattern(String text, int flags) {
        if (flags != lastFlags || !text.equals(lastPattern)) {
            try {
                compiled = Pattern.compile(text, flags);
            } catch (PatternSyntaxException wrong) {
                int place = Math.max(1, wrong.getIndex() + 1);
                throw ER_REGEXP_RULE_SYNTAX.causedBy(wrong, "1", Integer.toString(place));
            }
            lastPattern = text;
            lastFlags = flags;
        }
        return compiled;
    }

    private static int flags(RowArguments in, String types) {
        boolean ignoreCase = ignoresCase(in);
        int flags = 0;
        for (int i = 0; i < types.length(); i++) {
            switch (types.charAt(i)) {
                case 'c' -> ignoreCase = false;
                case 'i' -> ignoreCase = true;
                case 'm' -> flags |= Pattern.MULTILINE;
                case 'n' -> flags |= Pattern.DOTALL;
                case 'u' -> flags |= Pattern.UNIX_LINES;
                default -> throw ER_WRONG_ARGUMENTS.toException("regexp_like");
            }
        }
        return ignoreCase ? flags | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : flags;
    }

    private static boolean ignoresCase(RowArguments in) {
        List<BoundExpression> sides =
                List.of(
                        new BoundExpression.Constant(null, in.type(0)),
                        new BoundExpression.Constant(null, in.type(1)));
        Collation collation = Collations.forComparison("regexp_like", sides).collation();
        return !collation.isByCode() && collation != Collation.UTF8MB4_0900_AS_CS;
    }
}
