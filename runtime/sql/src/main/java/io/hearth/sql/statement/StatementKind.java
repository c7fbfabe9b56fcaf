package io.hearth.sql.statement;

import io.hearth.sql.syntax.Statement;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be known of a kind of statement: who runs it, what counts it, and how a session treats
 * it. Immutable.
 *
 * @param <S> the kind
 * @param syntax its class in the syntax tree
 * @param counter the status variable that counts it
 * @param handler runs it
 * @param traits how sessions treat it
 */
record StatementKind<S extends Statement>(
        Class<S> syntax, String counter, StatementHandler<S> handler, Set<Trait> traits) {
    /** How sessions treat a statement. */
    enum Trait {
        /** It commits what is open, before and after. */
        COMMITS,
        /** It changes what outlives the session. */
        WRITES,
        /** It leaves the warnings of the statement before as they are. */
        KEEPS_WARNINGS,
        /** PREPARE does not take it. */
        NOT_PREPARABLE,
        /** max_execution_time holds for it. */
        TIMED
    }

    static <S extends Statement> StatementKind<S> of(
            Class<S> syntax, String counter, StatementHandler<S> handler, Trait... traits) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(Set.of(traits));
        return new StatementKind<>(syntax, counter, handler, Set.copyOf(all));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    Reply run(Statement statement, Execution execution) {
        return handler.run(syntax.cast(statement), execution);
    }
}
