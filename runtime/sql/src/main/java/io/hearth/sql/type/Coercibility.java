package io.hearth.sql.type;

/**
 * How strongly a text holds on to its collation when it meets another text: the smaller number
 * wins. MySQL's COERCIBILITY().
 */
public enum Coercibility {
    /** Named by a COLLATE clause. */
    EXPLICIT,
    /** Two implicit collations that differ were joined. */
    NONE,
    /** A column's or a stored parameter's. */
    IMPLICIT,
    /** What the server knows about itself: USER(), VERSION(). */
    SYSTEM,
    /** A literal's. */
    COERCIBLE,
    /** A number or a time, that has none of its own. */
    NUMERIC,
    /** NULL, or made from it. */
    IGNORABLE
}
