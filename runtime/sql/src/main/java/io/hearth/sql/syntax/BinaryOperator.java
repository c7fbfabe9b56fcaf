package io.hearth.sql.syntax;

/** Operators between two operands; AND and OR are {@link Operation.Logical}. */
public enum BinaryOperator {
    /** {@code +}. */
    ADD("+"),
    /** {@code -}. */
    SUBTRACT("-"),
    /** {@code *}. */
    MULTIPLY("*"),
    /** {@code /}. */
    DIVIDE("/"),
    /** DIV. */
    INTEGER_DIVIDE("DIV"),
    /** {@code %} and MOD. */
    MODULO("%"),
    /** {@code =}. */
    EQUAL("="),
    /** {@code <=>}. */
    NULL_SAFE_EQUAL("<=>"),
    /** {@code <>} and {@code !=}. */
    NOT_EQUAL("<>"),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    LESS_OR_EQUAL("<="),
    /** {@code >}. */
    GREATER(">"),
    /** {@code >=}. */
    GREATER_OR_EQUAL(">="),
    /** XOR. */
    XOR("XOR"),
    /** {@code |}. */
    BIT_OR("|"),
    /** {@code &}. */
    BIT_AND("&"),
    /** {@code ^}. */
    BIT_XOR("^"),
    /** {@code <<}. */
    SHIFT_LEFT("<<"),
    /** {@code >>}. */
    SHIFT_RIGHT(">>"),
    /** {@code column -> path}. */
    JSON_EXTRACT("->"),
    /** {@code column ->> path}. */
    JSON_EXTRACT_UNQUOTED("->>"),
    /** {@code x MEMBER OF (array)}. */
    MEMBER_OF("MEMBER OF"),
    /** SOUNDS LIKE. */
    SOUNDS_LIKE("SOUNDS LIKE");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    /**
     * How it is written.
     *
     * @return such as {@code <=>}
     */
    public String text() {
        return text;
    }

    /**
     * Whether it compares and may stand before ANY or ALL.
     *
     * @return true for the seven comparisons
     */
    public boolean isComparison() {
        return compareTo(EQUAL) >= 0 && compareTo(GREATER_OR_EQUAL) <= 0;
    }
}
