package io.hearth.sql.syntax;

import java.util.Optional;

/**
 * What JSON_VALUE and JSON_TABLE give ON EMPTY or ON ERROR.
 *
 * @param kind NULL, ERROR or a value
 * @param value the value of DEFAULT; else empty
 */
public record JsonResponse(Kind kind, Optional<Expression> value) {
    /** The three answers. */
    public enum Kind {
        /** NULL ON … */
        NULL,
        /** ERROR ON … */
        ERROR,
        /** DEFAULT value ON … */
        DEFAULT
    }
}
