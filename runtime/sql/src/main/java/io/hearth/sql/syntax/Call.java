package io.hearth.sql.syntax;

import io.hearth.sql.syntax.Reference.ColumnName;
import java.util.List;
import java.util.Optional;

/** A call of a function. */
public sealed interface Call extends Expression {

    /**
     * A function of the server, a plugin or a schema.
     *
     * <p>Functions with a syntax of their own come with plain arguments: {@code EXTRACT(unit FROM
     * x)} is EXTRACT(keyword unit, x); {@code TRIM(LEADING a FROM b)} is TRIM(keyword LEADING, a,
     * b), with BOTH where no side was written; SUBSTR(a FROM b FOR c) is SUBSTRING(a, b, c); {@code
     * POSITION(a IN b)} is LOCATE(a, b); {@code d + INTERVAL 1 DAY} is DATE_ADD(d, interval) and
     * with minus DATE_SUB; {@code CHAR(1 USING utf8mb4)} is CHAR(1, keyword UTF8MB4); {@code
     * WEIGHT_STRING(x AS CHAR(3))} is WEIGHT_STRING(x, keyword CHAR, 3); {@code GET_FORMAT(DATE,
     * x)}, TIMESTAMPADD and TIMESTAMPDIFF have a keyword first. CURRENT_TIMESTAMP, LOCALTIME and
     * LOCALTIMESTAMP are NOW; CURRENT_DATE is CURDATE, CURRENT_TIME is CURTIME. Names of these are
     * in upper case; others are as written and mean the same in any case.
     *
     * @param schema the schema, if written
     * @param name the name
     * @param arguments in order
     */
    record FunctionCall(Optional<String> schema, String name, List<Expression> arguments)
            implements Call {
        /** Copies the arguments. */
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }

        /**
         * A call of one of the server's functions.
         *
         * @param name the name
         * @param arguments in order
         * @return the call
         */
        public static FunctionCall of(String name, Expression... arguments) {
            return new FunctionCall(Optional.empty(), name, List.of(arguments));
        }
    }

    /**
     * An aggregate function of the server.
     *
     * @param name in upper case: COUNT, SUM, AVG, MIN, MAX, BIT_AND, BIT_OR, BIT_XOR, STD,
     *     STDDEV_POP, STDDEV_SAMP, VAR_POP, VAR_SAMP, GROUP_CONCAT, JSON_ARRAYAGG, JSON_OBJECTAGG,
     *     ST_COLLECT; synonyms (STDDEV, VARIANCE) as written
     * @param distinct whether DISTINCT was written
     * @param star whether it is {@code COUNT(*)}
     * @param arguments in order
     * @param orderBy of GROUP_CONCAT
     * @param separator of GROUP_CONCAT, if written
     */
    record AggregateCall(
            String name,
            boolean distinct,
            boolean star,
            List<Expression> arguments,
            List<OrderItem> orderBy,
            Optional<String> separator)
            implements Call {
        /** Copies the lists. */
        public AggregateCall {
            arguments = List.copyOf(arguments);
            orderBy = List.copyOf(orderBy);
        }
    }

    /** What a window function does about NULL. */
    enum NullTreatment {
        /** RESPECT NULLS. */
        RESPECT,
        /** IGNORE NULLS. */
        IGNORE
    }

    /**
     * A function over a window.
     *
     * @param function a FunctionCall (ROW_NUMBER, LAG …) or an AggregateCall
     * @param window the window: either only named ({@code OVER w}) or written out
     * @param fromLast whether FROM LAST was written (NTH_VALUE)
     * @param nulls what was written about NULL
     */
    record WindowCall(Call function, Window window, boolean fromLast, Optional<NullTreatment> nulls)
            implements Call {}

    /** How MATCH searches. */
    enum MatchMode {
        /** Nothing written, or IN NATURAL LANGUAGE MODE. */
        NATURAL_LANGUAGE,
        /** … WITH QUERY EXPANSION. */
        QUERY_EXPANSION,
        /** IN BOOLEAN MODE. */
        BOOLEAN
    }

    /**
     * {@code MATCH (columns) AGAINST (text)}.
     *
     * @param columns one or more
     * @param against what is looked for
     * @param mode how
     */
    record Match(List<ColumnName> columns, Expression against, MatchMode mode) implements Call {
        /** Copies the columns. */
        public Match {
            columns = List.copyOf(columns);
        }
    }

    /**
     * JSON_VALUE.
     *
     * @param document the document
     * @param path the path, a string literal
     * @param returning the wanted type, if written
     * @param onEmpty what to give if there is nothing
     * @param onError what to give if it cannot be converted
     */
    record JsonValue(
            Expression document,
            Expression path,
            Optional<CastType> returning,
            Optional<JsonResponse> onEmpty,
            Optional<JsonResponse> onError)
            implements Call {}
}
