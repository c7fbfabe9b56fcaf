package io.hearth.sql.syntax;

/**
 * The line of the statement in which something stands. All are equal to each other, so that trees
 * compare by what they mean and not by where they were written.
 *
 * @param number from 1
 */
public record SourceLine(int number) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceLine;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
