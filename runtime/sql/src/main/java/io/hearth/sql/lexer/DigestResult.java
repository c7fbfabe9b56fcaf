package io.hearth.sql.lexer;

import java.util.List;

/**
 * A statement without its literals: what a plan is cached under. Immutable; any thread.
 *
 * <p>Statements with equal keys have the same syntax tree but for the values of the literals named
 * here; kinds of literals, introducers and select lists (which give result columns their names) are
 * in the key as they were written. A literal is not always a value in the tree: it can be the
 * length of a type, a LIMIT or the number of a column in ORDER BY. So who makes a plan of the tree
 * has to note which literals became parameters of the plan, found by {@link DigestLiteral#start};
 * the plan fits another statement with the same key only if all its other literals have the same
 * values, which {@link #sameValues} tells.
 *
 * @param key the statement's tokens, each literal replaced by its kind
 * @param literals in the order of the text
 */
public record DigestResult(String key, List<DigestLiteral> literals) {
    /** Copies the literals. */
    public DigestResult {
        literals = List.copyOf(literals);
    }

    /**
     * The literal that begins at a place.
     *
     * @param start offset in the text
     * @return its number among the literals, or -1 if none begins there
     */
    public int indexAt(int start) {
        int low = 0;
        int high = literals.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = literals.get(middle).start();
            if (found == start) {
                return middle;
            }
            if (found < start) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /**
     * Whether another statement of the same key has the same values in certain literals.
     *
     * @param other of the same key
     * @param indexes which literals to compare
     * @return true if all of them are equal
     */
    public boolean sameValues(DigestResult other, int[] indexes) {
        for (int index : indexes) {
            if (!literals.get(index).value().equals(other.literals.get(index).value())) {
                return false;
            }
        }
        return true;
    }
}
