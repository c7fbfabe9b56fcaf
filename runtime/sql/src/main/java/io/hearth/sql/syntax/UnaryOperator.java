package io.hearth.sql.syntax;

/** Operators before their operand. */
public enum UnaryOperator {
    /** {@code +}. */
    PLUS("+"),
    /** {@code -}. */
    MINUS("-"),
    /** {@code ~}. */
    BIT_NOT("~"),
    /** BINARY: the operand as bytes. */
    BINARY("BINARY");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    /**
     * How it is written.
     *
     * @return such as {@code ~}
     */
    public String text() {
        return text;
    }
}
