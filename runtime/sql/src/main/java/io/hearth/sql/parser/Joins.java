package io.hearth.sql.parser;

import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.TableReference;
import io.hearth.sql.syntax.TableReference.Join;
import io.hearth.sql.syntax.TableReference.JoinKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The joins of one table reference. For one use.
 *
 * <p>As in MySQL a condition belongs to the last join that has none yet, so {@code a JOIN b JOIN c
 * ON x ON y} is {@code a JOIN (b JOIN c ON x) ON y}; joins that are left without a condition bind
 * from the left: {@code a JOIN b JOIN c ON x} is {@code (a JOIN b) JOIN c ON x}.
 */
final class Joins {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Tables tables;

    /** Tables and joined tables that are not yet joined to each other. */
    private final List<Part> parts = new ArrayList<>();

    /** The join between a part and the next one. */
    private final List<JoinKind> waiting = new ArrayList<>();

    Joins(TokenCursor cursor, Expressions expressions, Tables tables) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.tables = tables;
    }

    /** A table, or a join of two parts whose first table can still be joined to another one. */
    private static final class Part {
        private TableReference table;
        private JoinKind kind;
        private Part left;
        private Part right;
        private Optional<Expression> on = Optional.empty();
        private List<String> using = List.of();

        Part(TableReference table) {
            this.table = table;
        }

        Part(JoinKind kind, Part left, Part right) {
            this.kind = kind;
            this.left = left;
            this.right = right;
        }

        TableReference build() {
            return table != null ? table : new Join(kind, left.build(), right.build(), on, using);
        }

        /** Puts a join in the place of the first table. */
        void joinFirst(JoinKind outerKind, Part before) {
            Part first = this;
            while (first.table == null) {
                first = first.left;
            }
            first.right = new Part(first.table);
            first.left = before;
            first.kind = outerKind;
            first.table = null;
        }
    }

    /** Reads all that is joined to a table. */
    TableReference read(TableReference first) {
        if (!atJoin()) {
            return first;
        }
        int outer = cursor.openTree();
        parts.add(new Part(first));
        while (true) {
            if (!waiting.isEmpty() && cursor.accept("ON")) {
                Part joined = joinLast();
                joined.on = Optional.of(expressions.expression());
            } else if (!waiting.isEmpty() && cursor.accept("USING")) {
                Part joined = joinLast();
                joined.using = cursor.parenthesisedList(cursor::identifier);
            } else if (atJoin()) {
                join();
            } else {
                break;
            }
        }
        TableReference result = joinRest().build();
        cursor.closeTree(outer);
        return result;
    }

    private void join() {
        JoinKind kind = kind();
        cursor.grow();
        parts.add(new Part(tables.factor()));
        waiting.add(kind);
        if (isNatural(kind)) {
            joinLast();
        }
    }

    private Part joinLast() {
        Part right = parts.remove(parts.size() - 1);
        Part left = parts.remove(parts.size() - 1);
        Part joined = new Part(waiting.remove(waiting.size() - 1), left, right);
        parts.add(joined);
        return joined;
    }

    private Part joinRest() {
        Part all = parts.get(0);
        for (int i = 0; i < waiting.size(); i++) {
            JoinKind kind = waiting.get(i);
            if (kind == JoinKind.LEFT || kind == JoinKind.RIGHT) {
                throw cursor.syntaxError();
            }
            Part next = parts.get(i + 1);
            next.joinFirst(kind, all);
            all = next;
        }
        return all;
    }

    private static boolean isNatural(JoinKind kind) {
        return kind.compareTo(JoinKind.NATURAL) >= 0;
    }

    private boolean atJoin() {
        String word = cursor.current().word();
        if (word == null) {
            return false;
        }
        return switch (word) {
            case "JOIN", "INNER", "CROSS", "STRAIGHT_JOIN", "LEFT", "RIGHT", "NATURAL" -> true;
            default -> false;
        };
    }

    private JoinKind kind() {
        if (cursor.accept("STRAIGHT_JOIN")) {
            return JoinKind.STRAIGHT;
        }
        boolean natural = cursor.accept("NATURAL");
        String side = cursor.acceptAny("INNER", "CROSS", "LEFT", "RIGHT").orElse("INNER");
        if (side.equals("LEFT") || side.equals("RIGHT")) {
            cursor.accept("OUTER");
        } else if (natural && side.equals("CROSS")) {
            throw cursor.syntaxError();
        }
        cursor.expect("JOIN");
        if (!natural) {
            return JoinKind.valueOf(side);
        }
        return side.equals("INNER") ? JoinKind.NATURAL : JoinKind.valueOf("NATURAL_" + side);
    }
}
