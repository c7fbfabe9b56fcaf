package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_CHARACTER_SET;
import static io.hearth.api.error.ErrorCode.ER_WRONG_ARGUMENTS;
import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.syntax.IntervalUnit;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Functions one of whose arguments is a word of the syntax: a unit, LEADING, a character set. The
 * word comes as a text constant at the place the parser gives it; the call becomes one of a
 * function made for that word.
 */
final class KeywordFunctions {
    private KeywordFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        for (String name : List.of("DATE_ADD", "DATE_SUB", "ADDDATE", "SUBDATE")) {
            boolean subtract = name.contains("SUB");
            int least = name.endsWith("DATE") ? 2 : 3;
            all.add(new Rewritten(name, least, 3, given -> dateAdd(subtract, given)));
        }
        all.add(
                new Rewritten(
                        "EXTRACT",
                        2,
                        2,
                        given -> Call.of(UnitFunctions.extract(unit(given, 0)), given.get(1))));
        all.add(
                new Rewritten(
                        "TIMESTAMPADD",
                        3,
                        3,
                        given ->
                                Call.of(
                                        new DateAdd(unit(given, 0), false),
                                        given.get(2),
                                        given.get(1))));
        all.add(
                new Rewritten(
                        "TIMESTAMPDIFF",
                        3,
                        3,
                        given ->
                                Call.of(
                                        UnitFunctions.timestampDifference(unit(given, 0)),
                                        given.get(1),
                                        given.get(2))));
        all.add(new Rewritten("TRIM", 1, 3, KeywordFunctions::trim));
        all.add(new Rewritten("CHAR", 1, 60_000, KeywordFunctions::characters));
        return all;
    }

    private static Call dateAdd(boolean subtract, List<BoundExpression> given) {
        IntervalUnit unit = given.size() == 2 ? IntervalUnit.DAY : unit(given, 2);
        return Call.of(new DateAdd(unit, subtract), given.get(0), given.get(1));
    }

    /** TRIM(text), TRIM(side, text), TRIM(remove, text) or TRIM(side, remove, text). */
    private static Call trim(List<BoundExpression> given) {
        Optional<String> side = word(given.get(0)).filter(KeywordFunctions::isSide);
        List<BoundExpression> rest =
                side.isPresent() && given.size() > 1 ? given.subList(1, given.size()) : given;
        boolean leading = !side.filter("TRAILING"::equals).isPresent() || rest == given;
        boolean trailing = !side.filter("LEADING"::equals).isPresent() || rest == given;
        SqlFunction function = UnitFunctions.trim(leading, trailing);
        return rest.size() == 1
                ? Call.of(function, rest)
                : Call.of(function, rest.get(1), rest.get(0));
    }

    private static boolean isSide(String word) {
        return word.equals("BOTH") || word.equals("LEADING") || word.equals("TRAILING");
    }

    /** CHAR(codes …) and CHAR(codes … USING charset). */
    private static Call characters(List<BoundExpression> given) {
        int last = given.size() - 1;
        Optional<String> name = word(given.get(last));
        if (name.isEmpty() || last == 0) {
            return Call.of(CodeFunctions.characters(), given);
        }
        Charset charset =
                Charset.named(name.get())
                        .orElseThrow(() -> ER_UNKNOWN_CHARACTER_SET.toException(name.get()));
        Call bytes = Call.of(CodeFunctions.characters(), given.subList(0, last));
        return Call.of(CastFunctions.convertUsing(charset), bytes);
    }

    private static Optional<String> word(BoundExpression argument) {
        return argument instanceof Constant constant && constant.value() instanceof byte[] bytes
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static IntervalUnit unit(List<BoundExpression> given, int place) {
        String word = word(given.get(place)).orElse("");
        for (IntervalUnit unit : IntervalUnit.values()) {
            if (unit.name().equals(word) || ("SQL_TSI_" + unit.name()).equals(word)) {
                return unit;
            }
        }
        throw ER_WRONG_ARGUMENTS.toException("interval unit");
    }

    /** Makes the call for a word. */
    @FunctionalInterface
    private interface Rewriting {
        Call of(List<BoundExpression> arguments);
    }

    /**
     * A call that is another call once the word is known.
     *
     * @param name its name
     * @param least the fewest arguments, the word among them
     * @param most the most arguments
     * @param rewriting makes the other call
     */
    private record Rewritten(String name, int least, int most, Rewriting rewriting)
            implements LazyFunction {
        @Override
        public void checkArguments(int count) {
            if (count < least || count > most) {
                throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
            }
        }

        @Override
        public SqlType resultType(List<BoundExpression> arguments) {
            return rewriting.of(arguments).type();
        }

        @Override
        public Stability stability() {
            return Stability.IMMUTABLE;
        }

        @Override
        public VectorExpression compile(Call call) {
            return ExpressionCompiler.unfolded(rewriting.of(call.arguments()));
        }
    }
}
