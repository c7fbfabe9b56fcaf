package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_REGEXP_RULE_SYNTAX;
import static io.hearth.api.error.ErrorCode.ER_REGEXP_STACK_OVERFLOW;
import static io.hearth.api.error.ErrorCode.ER_WRONG_ARGUMENTS;

import io.hearth.sql.type.Collation;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
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

    private static final Pattern POSIX = Pattern.compile("\\[:(\\^?)([a-z]+):]");
    private static final Map<String, String> CLASSES =
            Map.ofEntries(
                    Map.entry("alpha", "\\p{IsAlphabetic}"),
                    Map.entry("digit", "\\p{IsDigit}"),
                    Map.entry("alnum", "\\p{IsAlphabetic}\\p{IsDigit}"),
                    Map.entry("upper", "\\p{IsUppercase}"),
                    Map.entry("lower", "\\p{IsLowercase}"),
                    Map.entry("space", "\\p{IsWhite_Space}"),
                    Map.entry("blank", "\\h"),
                    Map.entry("punct", "\\p{IsPunctuation}"),
                    Map.entry("cntrl", "\\p{IsControl}"),
                    Map.entry("xdigit", "\\p{IsHex_Digit}"),
                    Map.entry("print", "\\P{IsControl}"),
                    Map.entry("graph", "\\p{Graph}"),
                    Map.entry("word", "\\p{IsAlphabetic}\\p{IsDigit}_"));

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
                compiled = Pattern.compile(withClasses(text), flags);
            } catch (PatternSyntaxException wrong) {
                int place = Math.max(1, wrong.getIndex() + 1);
                throw ER_REGEXP_RULE_SYNTAX.causedBy(wrong, "1", Integer.toString(place));
            }
            lastPattern = text;
            lastFlags = flags;
        }
        return compiled;
    }

    /** Java has other names for the classes of characters that are written as in POSIX. */
    private static String withClasses(String text) {
        return text.contains("[:")
                ? POSIX.matcher(text).replaceAll(name -> Matcher.quoteReplacement(javaClass(name)))
                : text;
    }

    private static String javaClass(MatchResult name) {
        String members = CLASSES.get(name.group(2));
        return members == null ? name.group() : "[" + name.group(1) + members + "]";
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
