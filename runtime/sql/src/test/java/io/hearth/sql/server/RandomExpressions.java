package io.hearth.sql.server;

import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.expression.SqlFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random expressions over given columns: literals, operators, functions, casts. One thread. */
final class RandomExpressions {
    private static final int MOST_ARGUMENTS = 5;

    /** They take time on purpose, or have a syntax of their own. */
    private static final Set<String> APART =
            Set.of(
                    ("SLEEP BENCHMARK CAST CONVERT INTERVAL BINARY DIV RLIKE REGEXP LIKE IN BETWEEN"
                                    + " OR AND XOR NOT CASE EXTRACT POSITION TRIM TIMESTAMPADD TIMESTAMPDIFF"
                                    + " DATE_ADD DATE_SUB COLLATE IS CURTIME CURRENT_TIME UTC_TIME UTC_DATE"
                                    + " UTC_TIMESTAMP NOW SYSDATE CURRENT_TIMESTAMP LOCALTIME LOCALTIMESTAMP"
                                    + " GET_FORMAT CHAR")
                            .split(" "));

    private static final List<String> AGGREGATES = List.of("COUNT", "MIN", "MAX", "SUM", "AVG");

    private static final List<String> OPERATORS =
            List.of(
                    "+",
                    "-",
                    "/",
                    "%",
                    "DIV",
                    "MOD",
                    "=",
                    "<=>",
                    "<>",
                    "<",
                    "<=",
                    ">",
                    ">=",
                    "AND",
                    "OR",
                    "XOR",
                    "&&",
                    "||",
                    "&",
                    "|",
                    "^",
                    "<<",
                    ">>",
                    "LIKE",
                    "NOT LIKE",
                    "REGEXP",
                    "RLIKE");

    private static final List<String> TYPES =
            List.of(
                    "SIGNED",
                    "UNSIGNED",
                    "CHAR",
                    "CHAR(3)",
                    "CHAR(0)",
                    "BINARY",
                    "BINARY(4)",
                    "DATE",
                    "TIME",
                    "TIME(3)",
                    "DATETIME",
                    "DATETIME(6)",
                    "DECIMAL",
                    "YEAR",
                    "DECIMAL(65,30)",
                    "DECIMAL(5,2)",
                    "DECIMAL(1,1)",
                    "DOUBLE",
                    "FLOAT",
                    "NCHAR(2)",
                    "CHAR CHARACTER SET latin1",
                    "CHAR(2) CHARACTER SET binary");

    private static final List<String> UNITS =
            List.of(
                    "MICROSECOND",
                    "SECOND",
                    "MINUTE",
                    "HOUR",
                    "DAY",
                    "WEEK",
                    "MONTH",
                    "QUARTER",
                    "YEAR",
                    "SECOND_MICROSECOND",
                    "DAY_HOUR",
                    "YEAR_MONTH",
                    "DAY_MICROSECOND",
                    "HOUR_SECOND");

    private static final List<String> SIMPLE_UNITS = UNITS.subList(0, 9);

    private static final List<String> COLLATIONS =
            List.of(
                    "utf8mb4_0900_ai_ci",
                    "utf8mb4_bin",
                    "utf8mb4_0900_as_cs",
                    "utf8mb4_general_ci",
                    "utf8mb4_unicode_ci",
                    "utf8mb4_0900_bin");

    private static final List<String> WHOLE =
            List.of(
                    "0",
                    "1",
                    "-1",
                    "2",
                    "7",
                    "10",
                    "127",
                    "128",
                    "255",
                    "256",
                    "1000",
                    "65535",
                    "2147483647",
                    "-2147483648",
                    "4294967295",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "18446744073709551615",
                    "18446744073709551616",
                    "99999999999999999999999999999999999999999999999999");

    private static final List<String> DECIMALS =
            List.of(
                    "0.0",
                    "-0.5",
                    "1.5",
                    "3.14159265358979323846264338327950288",
                    ".1",
                    "1.",
                    "-99999999999999999999999999999.999999999999999999999999999999",
                    "0.000000000000000000000000000001",
                    "1e0",
                    "-1e308",
                    "1e-308",
                    "2.5e9");

    private static final List<String> TEXTS =
            List.of(
                    "''",
                    "'a'",
                    "'A'",
                    "' '",
                    "'ab%'",
                    "'_b'",
                    "'%'",
                    "'\\\\%'",
                    "'1'",
                    "'-1.5e3x'",
                    "'ä'",
                    "'ß'",
                    "'😀'",
                    "'a\\0b'",
                    "'abc' 'def'",
                    "N'x'",
                    "_binary'\\xff'",
                    "_latin1'é'",
                    "_utf8mb4'x'",
                    "x'4142'",
                    "0xFF",
                    "b'101'",
                    "0b0",
                    "x''",
                    "'[a-z]+'",
                    "'(a*)*'",
                    "'('",
                    "'a,b,c'",
                    "'utf8mb4'",
                    "'%Y-%m-%d %H:%i:%s.%f'");

    private static final List<String> TIMES =
            List.of(
                    "'2024-02-29'",
                    "'2023-02-29'",
                    "'0000-00-00'",
                    "'2024-01-00'",
                    "'9999-12-31'",
                    "'2024-02-29 23:59:59.999999'",
                    "'838:59:59'",
                    "'-838:59:59.5'",
                    "'25:00'",
                    "'1 1:1:1'",
                    "DATE'2024-02-29'",
                    "TIME'12:34:56.789'",
                    "TIMESTAMP'1969-12-31 23:59:59'",
                    "TIMESTAMP'0000-00-00 00:00:00'",
                    "20240229123456",
                    "DATE'x'",
                    "NOW()",
                    "NOW(6)",
                    "CURRENT_DATE",
                    "'+01:00'",
                    "'UTC'",
                    "'10:11:12'",
                    "'0001-01-01'",
                    "101",
                    "991231");

    private static final List<String> OTHERS =
            List.of(
                    "NULL",
                    "NULL",
                    "TRUE",
                    "FALSE",
                    "@a",
                    "@b",
                    "@nosuch",
                    "@@sql_mode",
                    "@@global.max_connections",
                    "@@session.autocommit",
                    "@@version",
                    "DATABASE()",
                    "USER()",
                    "RAND()",
                    "UUID()",
                    "CONNECTION_ID()",
                    "SLEEP(0)",
                    "ROW_COUNT()",
                    "FOUND_ROWS()",
                    "LAST_INSERT_ID()",
                    "CURRENT_USER",
                    "PI()");

    private static final List<String> WRONG =
            List.of(
                    "(1,2)",
                    "*",
                    "DEFAULT",
                    "?",
                    "nosuch(1)",
                    "@@nosuch",
                    "nosuch",
                    "1e400",
                    "9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999");

    private final Dice dice;
    private final Map<String, List<Integer>> functions = functions();
    private final List<String> names = functions.keySet().stream().sorted().toList();
    private List<String> columns = List.of();

    RandomExpressions(Dice dice) {
        this.dice = dice;
    }

    /** The functions and how many arguments each takes. */
    private static Map<String, List<Integer>> functions() {
        FunctionRegistry registry = FunctionRegistry.standard();
        Map<String, List<Integer>> all = new HashMap<>();
        for (String name : registry.names()) {
            if (name.matches("[A-Z][A-Z0-9_]+") && !APART.contains(name)) {
                all.put(name, counts(registry.function(name).orElseThrow()));
            }
        }
        return all;
    }

    private static List<Integer> counts(SqlFunction function) {
        List<Integer> counts = new ArrayList<>();
        for (int count = 0; count <= MOST_ARGUMENTS; count++) {
            if (accepts(function, count)) {
                counts.add(count);
            }
        }
        return counts;
    }

    private static boolean accepts(SqlFunction function, int count) {
        try {
            function.checkArguments(count);
            return true;
        } catch (RuntimeException wrongCount) {
            return false;
        }
    }

    /** The names that may stand in the expressions from now on. */
    void columns(List<String> visible) {
        columns = visible;
    }

    String literal() {
        if (dice.chance(1)) {
            return dice.any(WRONG);
        }
        return switch (dice.upTo(9)) {
            case 0, 1 -> dice.any(WHOLE);
            case 2 -> dice.any(DECIMALS);
            case 3, 4 -> dice.any(TEXTS);
            case 5 -> dice.any(TIMES);
            case 6 -> dice.any(OTHERS);
            case 7 -> String.valueOf(dice.upTo(20));
            default -> String.valueOf(dice.real() * Math.pow(10, dice.upTo(20) - 10));
        };
    }

    String column() {
        return columns.isEmpty() || dice.chance(1) ? literal() : dice.any(columns);
    }

    /** An expression of at most so many levels. */
    String expression(int depth) {
        if (depth <= 0 || dice.chance(15)) {
            return dice.chance(60) ? column() : literal();
        }
        int below = depth - 1;
        return switch (dice.upTo(16)) {
            case 0, 1, 2 -> binary(below);
            case 3, 4, 5, 6 -> call(below);
            case 7 ->
                    dice.any("-", "NOT ", "!", "~", "+", "BINARY ") + "(" + expression(below) + ")";
            case 8 -> "CAST(" + expression(below) + " AS " + dice.any(TYPES) + ")";
            case 9 -> choice(below);
            case 10 -> membership(below);
            case 11 -> "((" + expression(below) + ") BETWEEN " + pair(below, " AND ") + ")";
            case 12 ->
                    "(("
                            + expression(below)
                            + ") IS "
                            + dice.maybe(40, () -> "NOT ")
                            + truth()
                            + ")";
            case 13 -> timely(below);
            case 14 -> "(" + expression(below) + " COLLATE " + dice.any(COLLATIONS) + ")";
            default -> special(below);
        };
    }

    String condition(int depth) {
        return switch (dice.upTo(4)) {
            case 0 ->
                    column() + " " + dice.any("=", "<", ">", "<>", "<=>", "LIKE") + " " + literal();
            case 1 -> condition(depth - 1, dice.any(" AND ", " OR "));
            default -> expression(depth);
        };
    }

    private String condition(int depth, String word) {
        return depth <= 0 ? expression(1) : condition(depth) + word + condition(depth);
    }

    String aggregate(int depth) {
        String name = dice.any(AGGREGATES);
        String distinct = dice.maybe(20, () -> "DISTINCT ");
        return name.equals("COUNT") && dice.chance(40)
                ? "COUNT(*)"
                : name + "(" + distinct + expression(depth) + ")";
    }

    private String truth() {
        return dice.any("NULL", "TRUE", "FALSE", "UNKNOWN");
    }

    private String pair(int depth, String between) {
        return "(" + expression(depth) + ")" + between + "(" + expression(depth) + ")";
    }

    private String binary(int depth) {
        return "(" + expression(depth) + " " + dice.any(OPERATORS) + " " + expression(depth) + ")";
    }

    private String call(int depth) {
        String name = dice.any(names);
        List<Integer> counts = functions.get(name);
        int count = counts.isEmpty() || dice.chance(2) ? dice.upTo(4) : dice.any(counts);
        return name + "(" + list(count, depth) + ")";
    }

    String list(int count, int depth) {
        return IntStream.range(0, count)
                .mapToObj(i -> expression(depth))
                .collect(Collectors.joining(", "));
    }

    private String choice(int depth) {
        StringBuilder text = new StringBuilder("CASE ");
        text.append(dice.maybe(40, () -> expression(depth) + " "));
        for (int i = dice.upTo(3); i >= 0; i--) {
            text.append("WHEN ").append(expression(depth));
            text.append(" THEN ").append(expression(depth)).append(' ');
        }
        return text.append(dice.maybe(50, () -> "ELSE " + expression(depth) + " ")) + "END";
    }

    private String membership(int depth) {
        String not = dice.maybe(30, () -> "NOT ");
        if (dice.chance(10)) {
            return "("
                    + list(2, depth)
                    + ") "
                    + not
                    + "IN (("
                    + list(2, 0)
                    + "), ("
                    + list(2, 0)
                    + "))";
        }
        return "((" + expression(depth) + ") " + not + "IN (" + list(1 + dice.upTo(6), 0) + "))";
    }

    private String timely(int depth) {
        String interval = "INTERVAL " + expression(depth) + " " + dice.any(UNITS);
        return switch (dice.upTo(5)) {
            case 0 -> "DATE_ADD(" + expression(depth) + ", " + interval + ")";
            case 1 -> "(" + expression(depth) + dice.any(" + ", " - ") + interval + ")";
            case 2 -> "EXTRACT(" + dice.any(UNITS) + " FROM " + expression(depth) + ")";
            case 3 -> "TIMESTAMPDIFF(" + dice.any(SIMPLE_UNITS) + ", " + list(2, depth) + ")";
            default -> "TIMESTAMPADD(" + dice.any(SIMPLE_UNITS) + ", " + list(2, depth) + ")";
        };
    }

    private String special(int depth) {
        return switch (dice.upTo(8)) {
            case 0 ->
                    "TRIM("
                            + dice.any("BOTH ", "LEADING ", "TRAILING ")
                            + pair(depth, " FROM ")
                            + ")";
            case 1 -> "SUBSTRING(" + pair(depth, " FROM ") + " FOR " + expression(depth) + ")";
            case 2 ->
                    "CONVERT("
                            + expression(depth)
                            + " USING "
                            + dice.any("latin1", "utf8mb4", "binary", "ascii")
                            + ")";
            case 3 -> "POSITION(" + pair(depth, " IN ") + ")";
            case 4 -> "CHAR(" + list(1 + dice.upTo(3), depth) + " USING utf8mb4)";
            case 5 -> "BENCHMARK(3, " + expression(depth) + ")";
            case 6 -> "(@" + dice.any("a", "b") + " := " + expression(depth) + ")";
            default -> "(SELECT " + expression(0) + ")";
        };
    }
}
