package io.hearth.sql.statement;

import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal.StringLiteral;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Predicate;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.QueryExpression;
import io.hearth.sql.syntax.Query.Select;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.SelectItem.Wildcard;
import io.hearth.sql.syntax.ShowFilter;
import io.hearth.sql.syntax.SourceSpan;
import io.hearth.sql.syntax.TableReference.Derived;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the queries that SHOW statements stand for: a text that is parsed once, with the user's
 * LIKE or WHERE around it. Thread-safe.
 */
final class Templates {
    private static final String ALIAS = "shown";

    /** Templates without names of their own are few; the others are not kept. */
    private final Map<String, Query> fixed = new ConcurrentHashMap<>();

    /**
     * A query whose text is always the same.
     *
     * @param text its text
     * @param filter the user's filter
     * @param first the column that LIKE tests and that sorts the rows; empty for neither
     */
    Query fixed(String text, Optional<ShowFilter> filter, Optional<String> first) {
        return sorted(around(kept(text), filter, first), first);
    }

    /** A query whose text is always the same, and whose rows come in a good order. */
    Query unsorted(String text, Optional<ShowFilter> filter, String first) {
        return around(kept(text), filter, Optional.of(first));
    }

    /** A query whose text holds names of the statement. */
    static Query once(String text, Optional<ShowFilter> filter, Optional<String> first) {
        return sorted(around(parse(text), filter, first), first);
    }

    /** A query whose text holds names of the statement, and whose rows come in a good order. */
    static Query unsortedOnce(String text, Optional<ShowFilter> filter, String first) {
        return around(parse(text), filter, Optional.of(first));
    }

    private Query kept(String text) {
        return fixed.computeIfAbsent(text, Templates::parse);
    }

    private static Query parse(String text) {
        return (Query) Parser.parse(text, ParserOptions.DEFAULT);
    }

    private static Select around(Query query, Optional<ShowFilter> filter, Optional<String> first) {
        return new Select(
                Optional.empty(),
                Set.of(),
                List.of(new Wildcard(Optional.empty(), Optional.empty())),
                List.of(new Derived(query, ALIAS, List.of(), false)),
                filter.map(given -> condition(given, first)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Query sorted(Select select, Optional<String> column) {
        return column.<Query>map(name -> sorted(select, name)).orElse(select);
    }

    private static Query sorted(Select select, String column) {
        return new QueryExpression(
                Optional.empty(),
                select,
                List.of(new OrderItem(ColumnName.of(column), false)),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Expression condition(ShowFilter filter, Optional<String> first) {
        if (filter instanceof ShowFilter.Where where) {
            return where.condition();
        }
        String pattern = ((ShowFilter.Like) filter).pattern();
        return new Predicate.Like(
                ColumnName.of(first.orElseThrow()),
                new StringLiteral(pattern, Optional.empty(), false, SourceSpan.NONE),
                Optional.empty(),
                false);
    }

    /** A text as a literal. */
    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** A name in backticks. */
    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
