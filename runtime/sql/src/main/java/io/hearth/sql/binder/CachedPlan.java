package io.hearth.sql.binder;

import io.hearth.sql.binder.ParameterSlot.LiteralSlot;
import io.hearth.sql.binder.ParameterSlot.MarkerSlot;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.plan.PhysicalPlan;
import io.hearth.sql.planner.StatementShape;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan and how the literals of another statement of the same shape fit into it. Immutable; any
 * thread.
 */
final class CachedPlan {
    private static final int MARKER = -1;

    private final PhysicalPlan plan;
    private final StatementShape shape;
    private final List<ParameterSlot> slots;
    private final int[] literals;
    private final int[] markers;
    private final int[] fixed;
    private final List<Optional<Title>> titles;

    /** Where in the statement's text a column's name stands. */
    private record Title(int start, int end) {}

    private CachedPlan(
            PhysicalPlan plan,
            StatementShape shape,
            List<ParameterSlot> slots,
            int[] literals,
            int[] fixed,
            List<Optional<Title>> titles) {
        this.plan = plan;
        this.shape = shape;
        this.slots = slots;
        this.literals = literals;
        this.fixed = fixed;
        this.titles = titles;
        this.markers = slots.stream().mapToInt(CachedPlan::marker).toArray();
    }

    static int marker(ParameterSlot slot) {
        return slot instanceof MarkerSlot marker ? marker.number() : -1;
    }

    /** The plan of a statement. */
    static CachedPlan of(
            PhysicalPlan plan,
            StatementShape shape,
            String text,
            ParameterList parameters,
            List<List<Literal>> titles) {
        List<Integer> fixed = new ArrayList<>();
        parameters.fixed().forEach(literal -> addAll(shape, literal, fixed));
        List<ParameterSlot> slots = parameters.slots();
        int[] literals = new int[slots.size()];
        for (int i = 0; i < literals.length; i++) {
            literals[i] = MARKER;
            if (slots.get(i) instanceof LiteralSlot slot) {
                literals[i] = number(shape, slot.literal());
                if (literals[i] < 0) {
                    addAll(shape, slot.literal(), fixed);
                }
            }
        }
        List<Optional<Title>> places = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Optional<Title> place = title(text, plan.columns().get(i).name(), titles.get(i));
            if (place.isEmpty()) {
                titles.get(i).forEach(literal -> addAll(shape, literal, fixed));
            }
            places.add(place);
        }
        int[] numbers = fixed.stream().mapToInt(number -> number).distinct().sorted().toArray();
        return new CachedPlan(plan, shape, slots, literals, numbers, places);
    }

    /** The number of a literal in the shape; -1 if it is made of more than one token. */
    private static int number(StatementShape shape, Literal literal) {
        return shape.literalAt(literal.source().start(), literal.source().end());
    }

    private static void addAll(StatementShape shape, Literal literal, List<Integer> numbers) {
        shape.literalsIn(literal.source().start(), literal.source().end()).forEach(numbers::add);
    }

    /** The place of a name that has literals in it. */
    private static Optional<Title> title(String text, String name, List<Literal> literals) {
        if (literals.isEmpty()) {
            return Optional.empty();
        }
        int first = literals.stream().mapToInt(one -> one.source().start()).min().getAsInt();
        int last = literals.stream().mapToInt(one -> one.source().end()).max().getAsInt();
        for (int start = Math.max(0, last - name.length()); start <= first; start++) {
            if (text.startsWith(name, start)) {
                return Optional.of(new Title(start, start + name.length()));
            }
        }
        return Optional.empty();
    }

    /** The query of a statement of the same shape; empty if the plan is not for its literals. */
    Optional<ReadyQuery> apply(StatementShape other, Collation connection) {
        for (int number : fixed) {
            if (!shape.written(number).equals(other.written(number))) {
                return Optional.empty();
            }
        }
        Object[] values = new Object[literals.length];
        for (int i = 0; i < values.length; i++) {
            if (!(slots.get(i) instanceof LiteralSlot slot)) {
                continue;
            }
            if (literals[i] < 0) {
                values[i] = slot.value();
                continue;
            }
            TypedValue value = LiteralValues.of(other.literal(literals[i]), connection);
            if (!fits(value.type(), slot)) {
                return Optional.empty();
            }
            values[i] = value.value();
        }
        return Optional.of(new ReadyQuery(plan, columns(other), values, markers));
    }

    private static boolean fits(SqlType type, LiteralSlot slot) {
        SqlType made = slot.type();
        if (slot.exactType() || type.kind() == SqlType.Kind.DECIMAL) {
            return type.equals(made);
        }
        return type.kind() == made.kind()
                && type.unsigned() == made.unsigned()
                && type.collation() == made.collation();
    }

    private List<OutputColumn> columns(StatementShape other) {
        List<OutputColumn> columns = plan.columns();
        if (other == shape || titles.stream().noneMatch(Optional::isPresent)) {
            return columns;
        }
        List<OutputColumn> renamed = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            OutputColumn column = columns.get(i);
            renamed.add(
                    titles.get(i)
                            .map(title -> other.corresponding(shape, title.start(), title.end()))
                            .map(name -> OutputColumn.computed(name, column.type()))
                            .orElse(column));
        }
        return renamed;
    }

    /** Whether the plan was made from such a catalog. */
    boolean isOlderThan(long catalogVersion) {
        return plan.catalogVersion() < catalogVersion;
    }
}
