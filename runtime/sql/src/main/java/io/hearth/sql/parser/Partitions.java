package io.hearth.sql.parser;

import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Partitioning;
import io.hearth.sql.syntax.Partitioning.Bound;
import io.hearth.sql.syntax.Partitioning.Definition;
import io.hearth.sql.syntax.Partitioning.Method;
import io.hearth.sql.syntax.Partitioning.Subpartition;
import io.hearth.sql.syntax.Partitioning.Values;
import io.hearth.sql.syntax.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** PARTITION BY and definitions of partitions. */
final class Partitions {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final TableOptions options;

    Partitions(Grammar grammar, TableOptions options) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.options = options;
    }

    Optional<Partitioning> optional() {
        return cursor.at("PARTITION", "BY") ? Optional.of(partitioning()) : Optional.empty();
    }

    private Partitioning partitioning() {
        cursor.expect("PARTITION", "BY");
        Method method = method();
        OptionalLong count = count("PARTITIONS");
        Optional<Method> subMethod = Optional.empty();
        OptionalLong subCount = OptionalLong.empty();
        if (cursor.accept("SUBPARTITION")) {
            cursor.expect("BY");
            subMethod = Optional.of(hashOrKey());
            subCount = count("SUBPARTITIONS");
        }
        List<Definition> definitions = cursor.atSymbol("(") ? definitions() : List.of();
        return new Partitioning(method, count, subMethod, subCount, definitions);
    }

    private OptionalLong count(String word) {
        return cursor.accept(word)
                ? OptionalLong.of(cursor.unsignedNumber())
                : OptionalLong.empty();
    }

    private Method method() {
        if (cursor.at("RANGE") || cursor.at("LIST")) {
            boolean list = "LIST".equals(cursor.expectAny("RANGE", "LIST"));
            return cursor.accept("COLUMNS")
                    ? new Method.ByColumns(list, cursor.parenthesisedList(cursor::identifier))
                    : new Method.ByValue(list, parenthesised());
        }
        return hashOrKey();
    }

    private Method hashOrKey() {
        boolean linear = cursor.accept("LINEAR");
        if (cursor.accept("HASH")) {
            return new Method.Hash(linear, parenthesised());
        }
        cursor.expect("KEY");
        OptionalLong algorithm = OptionalLong.empty();
        if (cursor.accept("ALGORITHM")) {
            cursor.expectSymbol("=");
            algorithm = OptionalLong.of(cursor.unsignedNumber());
        }
        cursor.expectSymbol("(");
        List<String> columns =
                cursor.atSymbol(")") ? List.of() : cursor.commaList(cursor::identifier);
        cursor.expectSymbol(")");
        return new Method.ByKey(linear, algorithm, columns);
    }

    private Expression parenthesised() {
        cursor.expectSymbol("(");
        Expression expression = grammar.expressions().expression();
        cursor.expectSymbol(")");
        return expression;
    }

    // ---- definitions

    List<Definition> definitions() {
        return cursor.parenthesisedList(this::definition);
    }

    private Definition definition() {
        cursor.expect("PARTITION");
        String name = cursor.identifier();
        Optional<Values> values =
                cursor.accept("VALUES") ? Optional.of(values()) : Optional.empty();
        List<TableOption> own = options.partition();
        List<Subpartition> parts =
                cursor.atSymbol("(")
                        ? cursor.parenthesisedList(this::subpartition)
                        : new ArrayList<>();
        return new Definition(name, values, own, parts);
    }

    private Subpartition subpartition() {
        cursor.expect("SUBPARTITION");
        return new Subpartition(cursor.identifierOrString(), options.partition());
    }

    private Values values() {
        if (cursor.accept("LESS")) {
            cursor.expect("THAN");
            return cursor.accept("MAXVALUE")
                    ? new Values.LessThan(List.of(new Bound.MaxValue()))
                    : new Values.LessThan(cursor.parenthesisedList(this::bound));
        }
        cursor.expect("IN");
        return new Values.In(cursor.parenthesisedList(this::row));
    }

    /** A row of one value stands without parentheses. */
    private List<Bound> row() {
        return cursor.atSymbol("(") ? cursor.parenthesisedList(this::bound) : List.of(bound());
    }

    private Bound bound() {
        return cursor.accept("MAXVALUE")
                ? new Bound.MaxValue()
                : new Bound.Value(grammar.expressions().bits());
    }
}
