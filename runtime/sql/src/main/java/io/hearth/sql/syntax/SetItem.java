package io.hearth.sql.syntax;

import io.hearth.sql.syntax.Reference.VariableScope;
import java.util.Optional;

/** One thing that a SET statement sets. Immutable. */
public sealed interface SetItem {

    /** What is assigned to a system variable. */
    sealed interface Value {
        /** {@code DEFAULT}. */
        record Default() implements Value {}

        /**
         * A bare word: {@code ON}, {@code ALL}, {@code BINARY}, {@code ROW}, {@code SYSTEM} or any
         * identifier; it stands for its text.
         *
         * @param text the word as typed
         */
        record Word(String text) implements Value {}

        /**
         * Any other expression.
         *
         * @param expression what is evaluated when the statement runs
         */
        record Computed(Expression expression) implements Value {}
    }

    /**
     * {@code [scope] [component.]name = value}.
     *
     * @param scope which value of the variable; absent: the session's if it has one
     * @param component the word before a dot in the variable's own name (a component, or a key
     *     cache)
     * @param name the variable as typed
     * @param value what is assigned
     */
    record SetVariable(
            Optional<VariableScope> scope, Optional<String> component, String name, Value value)
            implements SetItem {
        /**
         * The variable's whole name.
         *
         * @return with the component and a dot before it if there is one
         */
        public String fullName() {
            return component.map(prefix -> prefix + "." + name).orElse(name);
        }
    }

    /**
     * {@code @name = value}.
     *
     * @param name without the sign
     * @param value what is evaluated when the statement runs
     */
    record SetUserVariable(String name, Expression value) implements SetItem {}

    /**
     * {@code NAMES {charset [COLLATE collation] | DEFAULT}}.
     *
     * @param charset absent for DEFAULT
     * @param collation absent for the character set's own
     */
    record SetNames(Optional<String> charset, Optional<String> collation) implements SetItem {}

    /**
     * {@code CHARACTER SET {charset | DEFAULT}}.
     *
     * @param charset absent for DEFAULT
     */
    record SetCharacterSet(Optional<String> charset) implements SetItem {}
}
