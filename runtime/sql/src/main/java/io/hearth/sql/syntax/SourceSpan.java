package io.hearth.sql.syntax;

/**
 * Where in the statement's text something stands. All spans are equal to each other, so that trees
 * compare by what they mean and not by where they were written.
 *
 * @param start offset of the first character
 * @param end offset behind the last character
 */
public record SourceSpan(int start, int end) {
    /** Of a node that stands in no text. */
    public static final SourceSpan NONE = new SourceSpan(-1, -1);

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceSpan;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
