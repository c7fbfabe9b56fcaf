package io.hearth.sql.syntax;

/**
 * A piece of the statement as it was written, such as MySQL uses for the names of result columns.
 * All are equal to each other, so that trees compare by what they mean.
 *
 * @param text the piece, without white space at its ends
 */
public record SourceText(String text) {
    /** Of a node that stands in no text. */
    public static final SourceText NONE = new SourceText("");

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
