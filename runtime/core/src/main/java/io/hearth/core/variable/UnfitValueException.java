package io.hearth.core.variable;

/** A text is no value of a variable; the message says in half a sentence what is expected. */
final class UnfitValueException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitValueException(String message) {
        super(message);
    }
}
