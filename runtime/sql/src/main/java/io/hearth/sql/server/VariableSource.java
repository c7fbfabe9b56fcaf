package io.hearth.sql.server;

import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Reference.VariableScope;
import java.util.Optional;

/** Variables as the functions that read them see the session that runs the statement. */
interface VariableSource {
    /** A system variable now. */
    TypedValue systemVariable(Optional<VariableScope> scope, String name);

    /** A user variable now; NULL if it was never set. */
    TypedValue userVariable(String name);

    /** Sets a user variable. */
    void setUserVariable(String name, TypedValue value);
}
