package io.hearth.sql.infoschema.support;

import io.hearth.api.table.Condition;
import io.hearth.api.table.Condition.Operator;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.LikePattern;
import java.util.List;

/**
 * The conditions of a scan as a hint where not to look. The rows are tested again when they are
 * written, so a hint may let through too much. One scan's thread.
 */
public final class Conditions {
    private final List<Condition> conditions;

    private Conditions(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * The conditions of a scan.
     *
     * @param request the scan
     * @return all of its conditions
     */
    public static Conditions of(ScanRequest request) {
        return new Conditions(request.conditions());
    }

    /**
     * Whether a row with a value could satisfy the conditions.
     *
     * @param column the column's number
     * @param value the value in it
     * @return false if a condition on the column refuses the value
     */
    public boolean allow(int column, Object value) {
        for (Condition condition : conditions) {
            if (condition.column() == column && !condition.matches(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The names that could satisfy the conditions, where names are ASCII.
     *
     * @param column the number of the column with the name
     * @return a pattern that matches them, and perhaps others
     */
    public LikePattern pattern(int column) {
        return conditions.stream()
                .filter(condition -> condition.column() == column)
                .filter(Conditions::isPattern)
                .findFirst()
                .map(condition -> new LikePattern(text(condition)))
                .orElse(LikePattern.ANY);
    }

    /** Beyond ASCII a collation may find letters equal that a pattern tells apart. */
    private static boolean isPattern(Condition condition) {
        boolean fits =
                condition.operator() == Operator.EQUAL || condition.operator() == Operator.LIKE;
        return fits
                && condition.values().get(0) instanceof String text
                && text.chars().allMatch(letter -> letter < 128);
    }

    private static String text(Condition condition) {
        String text = (String) condition.values().get(0);
        return condition.operator() == Operator.LIKE ? text : escaped(text.stripTrailing());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
