package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** What stands behind OVER. */
public sealed interface Window {

    /**
     * {@code OVER name}.
     *
     * @param name of the WINDOW clause
     */
    record Named(String name) implements Window {}

    /**
     * {@code OVER (…)}, and what the WINDOW clause defines.
     *
     * @param base the window it starts from
     * @param partitionBy PARTITION BY
     * @param orderBy ORDER BY
     * @param frame ROWS or RANGE
     */
    record Specification(
            Optional<String> base,
            List<Expression> partitionBy,
            List<OrderItem> orderBy,
            Optional<Frame> frame)
            implements Window {
        /** Copies the lists. */
        public Specification {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /** What a frame counts. */
    enum FrameUnit {
        /** Rows. */
        ROWS,
        /** Values. */
        RANGE,
        /** Peer groups; parsed and refused by the binder as MySQL does. */
        GROUPS
    }

    /**
     * A frame.
     *
     * @param unit what it counts
     * @param start where it begins
     * @param end where it ends, if BETWEEN was written
     */
    record Frame(FrameUnit unit, Bound start, Optional<Bound> end) {}

    /** Which bound. */
    enum BoundKind {
        /** UNBOUNDED PRECEDING. */
        UNBOUNDED_PRECEDING,
        /** n PRECEDING. */
        PRECEDING,
        /** CURRENT ROW. */
        CURRENT_ROW,
        /** n FOLLOWING. */
        FOLLOWING,
        /** UNBOUNDED FOLLOWING. */
        UNBOUNDED_FOLLOWING
    }

    /**
     * A bound of a frame.
     *
     * @param kind which
     * @param distance of PRECEDING and FOLLOWING: a number, a parameter or an Interval
     */
    record Bound(BoundKind kind, Optional<Expression> distance) {}

    /**
     * One definition of the WINDOW clause.
     *
     * @param name its name
     * @param specification what it is
     */
    record Definition(String name, Specification specification) {}
}
