package io.hearth.sql.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random statements of all kinds that run, and texts that are nearly statements. One thread. */
final class RandomStatements {
    private static final List<String> FIXED =
            List.of(
                    "SHOW DATABASES",
                    "SHOW TABLES FROM information_schema",
                    "SHOW PLUGINS",
                    "SHOW FULL PROCESSLIST",
                    "SHOW WARNINGS",
                    "SHOW ERRORS LIMIT 1",
                    "SHOW COUNT(*) WARNINGS",
                    "SHOW CHARACTER SET",
                    "SHOW COLLATION LIKE 'utf8%'",
                    "SHOW ENGINES",
                    "SHOW CREATE TABLE information_schema.fuzz",
                    "BEGIN",
                    "COMMIT",
                    "SHOW FULL COLUMNS FROM information_schema.fuzz",
                    "DESC information_schema.fuzz",
                    "ROLLBACK",
                    "FLUSH STATUS",
                    "USE information_schema",
                    "USE mysql",
                    "INSTALL PLUGIN a SONAME 'b.jar'",
                    "UNINSTALL PLUGIN nosuch",
                    "SHOW GRANTS",
                    "START TRANSACTION READ ONLY",
                    "SAVEPOINT a",
                    "ROLLBACK TO SAVEPOINT a",
                    "DEALLOCATE PREPARE p",
                    "EXECUTE p",
                    "EXECUTE p USING @a",
                    "KILL QUERY 999",
                    "EXECUTE p USING @a, @b",
                    "SHOW STATUS LIKE 'com%'",
                    "SHOW TABLE STATUS",
                    "SHOW VARIABLES WHERE variable_name LIKE 'max%' AND value > 10",
                    "SHOW PRIVILEGES",
                    "RESET PERSIST",
                    "SHOW INDEX FROM information_schema.fuzz",
                    "TABLE fuzz",
                    "VALUES ROW(1, 2)",
                    "INSERT INTO information_schema.fuzz VALUES (1)",
                    "DELETE FROM information_schema.fuzz",
                    "CREATE TABLE mysql.t (a INT)",
                    "");

    private static final List<String> CHARACTERS =
            List.of(
                    "'", "\"", "`", "(", ")", ",", ";", "/*", "*/", "--", "\\", "\0", "@", "?",
                    "😀", "\uD800", ".", "0", "#");

    private final Dice dice;
    private final RandomExpressions expressions;
    private final RandomQueries queries;
    private final List<String> variables;
    private final List<String> earlier = new ArrayList<>(FIXED);

    /**
     * Statements.
     *
     * @param columns the tables to read, by name, with their columns
     * @param variables the system variables to set
     */
    RandomStatements(Dice dice, Map<String, List<String>> columns, List<String> variables) {
        this.dice = dice;
        this.variables = variables;
        this.expressions = new RandomExpressions(dice);
        this.queries = new RandomQueries(dice, expressions, columns);
    }

    String next() {
        if (dice.chance(5)) {
            return mutated();
        }
        String text = statement();
        if (earlier.size() < 500) {
            earlier.add(text);
        } else {
            earlier.set(dice.upTo(earlier.size()), text);
        }
        return text;
    }

    private String statement() {
        expressions.columns(List.of());
        return switch (dice.upTo(20)) {
            case 0 -> dice.any(FIXED);
            case 1 -> show();
            case 2 -> set();
            case 3 -> "SET @" + dice.any("a", "b") + " = " + expressions.expression(2);
            case 4, 5 -> prepare();
            case 8 -> dice.any("EXECUTE p", "EXECUTE p USING @a", "EXECUTE p USING @b, @a");
            case 6 -> "DO " + expressions.list(1 + dice.upTo(2), 3);
            case 7 -> "EXPLAIN " + dice.any("", "FORMAT=JSON ", "FORMAT=TREE ") + queries.query();
            default -> queries.query();
        };
    }

    private String show() {
        String what =
                dice.any(
                        "VARIABLES",
                        "STATUS",
                        "GLOBAL VARIABLES",
                        "SESSION STATUS",
                        "DATABASES",
                        "TABLES",
                        "COLLATION",
                        "CHARACTER SET",
                        "PLUGINS",
                        "GLOBAL STATUS",
                        "COLUMNS FROM information_schema.plugins",
                        "TABLES FROM mysql");
        return "SHOW "
                + what
                + (dice.chance(50)
                        ? " LIKE " + dice.any("'%a%'", "'max%'", "''", "'\\\\_'", "'c_m%'")
                        : " WHERE " + expressions.expression(2));
    }

    private String set() {
        String scope =
                dice.any(
                        "", "", "SESSION ", "GLOBAL ", "@@", "@@session.", "@@global.", "PERSIST ");
        String value =
                dice.chance(20) ? dice.any("DEFAULT", "ON", "OFF", "x") : expressions.expression(1);
        return "SET " + scope + dice.any(variables) + " = " + value;
    }

    private String prepare() {
        String query = queries.query();
        String withMarkers = query.replaceFirst(" (\\d+|'\\w*')(?=[ ,)])", " ?");
        return "PREPARE p FROM '" + withMarkers.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private String mutated() {
        StringBuilder text = new StringBuilder(dice.any(earlier));
        for (int changes = dice.upTo(3); changes >= 0; changes--) {
            int place = dice.upTo(text.length() + 1);
            int end = Math.min(text.length(), place + dice.upTo(10));
            String other = dice.any(earlier);
            int begin = dice.upTo(other.length() + 1);
            switch (dice.upTo(4)) {
                case 0 -> text.delete(place, end);
                case 1 -> text.insert(place, dice.any(CHARACTERS));
                case 2 ->
                        text.insert(
                                place,
                                other,
                                begin,
                                Math.min(other.length(), begin + dice.upTo(30)));
                default -> text.insert(place, text.substring(place, end));
            }
        }
        return text.toString();
    }
}
