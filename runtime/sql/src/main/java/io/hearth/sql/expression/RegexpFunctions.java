package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_ARGUMENTS;
import static io.hearth.sql.expression.Argument.LONG;
import static io.hearth.sql.expression.Argument.TEXT;

import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * REGEXP and the functions with regular expressions. Patterns are {@code java.util.regex}'s, which
 * reads nearly all that MySQL's ICU reads.
 */
final class RegexpFunctions {
    private static final int NUMBER_LENGTH = 21;

    private RegexpFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        for (String name : Arrays.asList("REGEXP", "RLIKE", "REGEXP_LIKE")) {
            all.add(
                    Function.named(name)
                            .takes(TEXT, TEXT, TEXT)
                            .optional(1)
                            .gives(SqlType.bool())
                            .strictPer(RegexpFunctions::like));
        }
        all.add(
                Function.named("REGEXP_INSTR")
                        .takes(TEXT, TEXT, LONG, LONG, LONG, TEXT)
                        .optional(4)
                        .gives(SqlType.bigint(NUMBER_LENGTH, false))
                        .strictPer(RegexpFunctions::position));
        all.add(
                Function.named("REGEXP_SUBSTR")
                        .takes(TEXT, TEXT, LONG, LONG, TEXT)
                        .optional(3)
                        .gives(
                                given ->
                                        TextTypes.likeFirst("regexp_substr")
                                                .of(given)
                                                .withNullable(true))
                        .strictPer(RegexpFunctions::part));
        all.add(
                Function.named("REGEXP_REPLACE")
                        .takes(TEXT, TEXT, TEXT, LONG, LONG, TEXT)
                        .optional(3)
                        .gives(TextTypes.first("regexp_replace", given -> SqlType.MAX_BLOB))
                        .strictPer(RegexpFunctions::replacement));
        return all;
    }

    private static Body like() {
        Regexp regexp = new Regexp();
        return Body.longs(in -> regexp.match(in, 2, Matcher::find) ? 1 : 0);
    }

    private static Body position() {
        Regexp regexp = new Regexp();
        return Body.longs(
                in ->
                        regexp.match(
                                in,
                                5,
                                matcher -> {
                                    boolean found =
                                            find(
                                                    matcher,
                                                    in.getString(0),
                                                    in.count() > 2 ? in.getLong(2) : 1,
                                                    in.count() > 3 ? in.getLong(3) : 1);
                                    boolean behind = in.count() > 4 && in.getLong(4) == 1;
                                    int place =
                                            !found ? -1 : behind ? matcher.end() : matcher.start();
                                    return place < 0
                                            ? 0L
                                            : in.getString(0).codePointCount(0, place) + 1L;
                                }));
    }

    private static Body part() {
        Regexp regexp = new Regexp();
        return Body.strings(
                in ->
                        regexp.match(
                                in,
                                4,
                                matcher ->
                                        find(
                                                        matcher,
                                                        in.getString(0),
                                                        in.count() > 2 ? in.getLong(2) : 1,
                                                        in.count() > 3 ? in.getLong(3) : 1)
                                                ? matcher.group()
                                                : null));
    }

    private static Body replacement() {
        Regexp regexp = new Regexp();
        return Body.strings(
                in ->
                        regexp.match(
                                in,
                                5,
                                matcher ->
                                        replaced(
                                                matcher,
                                                in.getString(0),
                                                in.getString(2),
                                                in.count() > 3 ? in.getLong(3) : 1,
                                                in.count() > 4 ? in.getLong(4) : 0)));
    }

    private static String replaced(
            Matcher matcher, String text, String by, long position, long occurrence) {
        StringBuilder result = new StringBuilder();
        matcher.region(start(text, position), text.length()).useAnchoringBounds(false);
        long number = 0;
        while (matcher.find()) {
            number++;
            boolean wanted = occurrence == 0 || number == occurrence;
            String put = wanted ? by : Matcher.quoteReplacement(matcher.group());
            try {
                matcher.appendReplacement(result, put);
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw ER_WRONG_ARGUMENTS.causedBy(wrong, "regexp_replace");
            }
        }
        return matcher.appendTail(result).toString();
    }

    private static int start(String text, long position) {
        long from = Math.max(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        return text.offsetByCodePoints(0, (int) from);
    }

    private static boolean find(Matcher matcher, String text, long position, long occurrence) {
        boolean found = matcher.find(start(text, position));
        for (long i = 1; found && i < occurrence; i++) {
            found = matcher.find();
        }
        return found;
    }
}
