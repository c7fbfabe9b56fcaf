package io.hearth.sql.plan;

/** Which rows a join gives. */
public enum JoinKind {
    /** Pairs that match. */
    INNER,
    /** Pairs that match, and left rows without a match with NULLs in the right columns. */
    LEFT,
    /** Left rows with at least one match, once; the left columns only. */
    SEMI,
    /** Left rows without a match; the left columns only. */
    ANTI
}
