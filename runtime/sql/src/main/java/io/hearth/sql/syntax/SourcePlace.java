package io.hearth.sql.syntax;

/**
 * What error 1064 says about a place in the statement. All are equal to each other, so that trees
 * compare by what they mean and not by where they were written.
 *
 * @param near the text from there on, cut as MySQL cuts it
 * @param line the line, from 1
 */
public record SourcePlace(String near, int line) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SourcePlace;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
