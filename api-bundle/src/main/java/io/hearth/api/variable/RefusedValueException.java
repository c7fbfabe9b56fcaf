package io.hearth.api.variable;

/**
 * Thrown by a {@link VariableCheck} to refuse a value: MySQL's error 1231, "Variable 'x' can't be
 * set to the value of 'y'".
 */
public final class RefusedValueException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Refuses with MySQL's text alone. */
    public RefusedValueException() {
        super("");
    }

    /**
     * Refuses and says why.
     *
     * @param reason follows MySQL's text; one sentence without a full stop
     */
    public RefusedValueException(String reason) {
        super(reason);
    }
}
