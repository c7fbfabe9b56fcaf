package io.hearth.sql.parser;

import io.hearth.sql.syntax.AccountStatement;
import io.hearth.sql.syntax.AccountStatement.RoleChoice;
import java.util.List;

/** The ways in which statements name roles. */
final class Roles {
    private final Clauses clauses;

    Roles(Clauses clauses) {
        this.clauses = clauses;
    }

    /** {@code NONE | DEFAULT | ALL [EXCEPT role, …] | role, …}. */
    AccountStatement.Roles afterSetRole(TokenCursor cursor) {
        if (cursor.accept("DEFAULT")) {
            return new AccountStatement.Roles(RoleChoice.DEFAULT, List.of());
        }
        return noneAllExceptOrNamed(cursor);
    }

    /** {@code NONE | ALL [EXCEPT role, …] | role, …}. */
    AccountStatement.Roles noneAllExceptOrNamed(TokenCursor cursor) {
        if (cursor.accept("ALL", "EXCEPT")) {
            return new AccountStatement.Roles(RoleChoice.ALL_EXCEPT, clauses.accounts());
        }
        return noneAllOrNamed(cursor);
    }

    /** {@code NONE | ALL | role, …}. */
    AccountStatement.Roles noneAllOrNamed(TokenCursor cursor) {
        if (cursor.accept("NONE")) {
            return new AccountStatement.Roles(RoleChoice.NONE, List.of());
        }
        if (cursor.accept("ALL")) {
            return new AccountStatement.Roles(RoleChoice.ALL, List.of());
        }
        return new AccountStatement.Roles(RoleChoice.NAMED, clauses.accounts());
    }
}
