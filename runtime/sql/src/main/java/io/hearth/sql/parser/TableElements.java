package io.hearth.sql.parser;

import io.hearth.sql.syntax.TableElement;
import io.hearth.sql.syntax.TableElement.Column;
import io.hearth.sql.syntax.TableElement.ForeignKey;
import io.hearth.sql.syntax.TableElement.IndexOption;
import io.hearth.sql.syntax.TableElement.Key;
import io.hearth.sql.syntax.TableElement.KeyKind;
import io.hearth.sql.syntax.TableElement.KeyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keys and constraints, and the list in which they stand with the columns. */
final class TableElements {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final TableOptions options;
    private final Columns columns;

    TableElements(Grammar grammar, Clauses clauses, TableOptions options) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.options = options;
        this.columns = new Columns(grammar, clauses, options);
    }

    Columns columns() {
        return columns;
    }

    /** A column, a key or a constraint. */
    TableElement element() {
        return atConstraint() ? constraint() : new Column(columns.definition());
    }

    boolean atConstraint() {
        return cursor.at("CONSTRAINT")
                || cursor.at("PRIMARY")
                || cursor.at("UNIQUE")
                || cursor.at("KEY")
                || cursor.at("INDEX")
                || cursor.at("FULLTEXT")
                || cursor.at("SPATIAL")
                || cursor.at("FOREIGN")
                || cursor.at("CHECK");
    }

    TableElement constraint() {
        boolean named = cursor.at("CONSTRAINT");
        Optional<String> name = columns.constraintName();
        if (cursor.at("CHECK")) {
            return columns.check(name);
        }
        if (cursor.accept("FOREIGN")) {
            return foreignKey(name);
        }
        if (cursor.accept("PRIMARY")) {
            cursor.expect("KEY");
            return key(KeyKind.PRIMARY, name);
        }
        if (cursor.accept("UNIQUE")) {
            cursor.acceptAny("KEY", "INDEX");
            return key(KeyKind.UNIQUE, name);
        }
        if (named) {
            throw cursor.syntaxError();
        }
        KeyKind kind = KeyKind.PLAIN;
        if (cursor.accept("FULLTEXT")) {
            kind = KeyKind.FULLTEXT;
        } else if (cursor.accept("SPATIAL")) {
            kind = KeyKind.SPATIAL;
        }
        if (kind == KeyKind.PLAIN) {
            cursor.expectAny("KEY", "INDEX");
        } else {
            cursor.acceptAny("KEY", "INDEX");
        }
        return key(kind, Optional.empty());
    }

    private TableElement foreignKey(Optional<String> constraint) {
        cursor.expect("KEY");
        Optional<String> index =
                cursor.atIdentifier() ? Optional.of(cursor.identifier()) : Optional.empty();
        List<String> names = cursor.parenthesisedList(cursor::identifier);
        return new ForeignKey(constraint, index, names, columns.references());
    }

    private TableElement key(KeyKind kind, Optional<String> constraint) {
        Optional<String> name =
                cursor.atIdentifier() && !cursor.at("TYPE")
                        ? Optional.of(cursor.identifier())
                        : Optional.empty();
        List<IndexOption> indexOptions = new ArrayList<>();
        if (acceptsUsing(kind)) {
            using().ifPresent(indexOptions::add);
        }
        List<KeyPart> parts = parts();
        indexOptions.addAll(options(kind));
        return new Key(kind, constraint, name, parts, indexOptions);
    }

    private static boolean acceptsUsing(KeyKind kind) {
        return kind != KeyKind.FULLTEXT && kind != KeyKind.SPATIAL;
    }

    // ---- parts and options, also of CREATE INDEX

    List<KeyPart> parts() {
        return cursor.parenthesisedList(this::part);
    }

    private KeyPart part() {
        if (cursor.acceptSymbol("(")) {
            var expression = grammar.expressions().expression();
            cursor.expectSymbol(")");
            return new KeyPart.ExpressionPart(expression, descending());
        }
        String column = cursor.identifier();
        OptionalInt length = OptionalInt.empty();
        if (cursor.acceptSymbol("(")) {
            length = OptionalInt.of(cursor.unsignedInt());
            cursor.expectSymbol(")");
        }
        return new KeyPart.ColumnPart(column, length, descending());
    }

    private boolean descending() {
        return cursor.acceptAny("ASC", "DESC").filter("DESC"::equals).isPresent();
    }

    /** {@code USING} or {@code TYPE} with an algorithm. */
    Optional<IndexOption> using() {
        return cursor.acceptAny("USING", "TYPE")
                .map(word -> new IndexOption.Using(cursor.expectAny("BTREE", "HASH", "RTREE")));
    }

    List<IndexOption> options(KeyKind kind) {
        List<IndexOption> list = new ArrayList<>();
        Optional<IndexOption> option = option(kind);
        while (option.isPresent()) {
            list.add(option.get());
            option = option(kind);
        }
        return list;
    }

    private Optional<IndexOption> option(KeyKind kind) {
        if (acceptsUsing(kind) && (cursor.at("USING") || cursor.at("TYPE"))) {
            return using();
        }
        if (kind == KeyKind.FULLTEXT && cursor.accept("WITH")) {
            cursor.expect("PARSER");
            return Optional.of(new IndexOption.WithParser(cursor.identifier()));
        }
        if (cursor.accept("VISIBLE")) {
            return Optional.of(new IndexOption.Visibility(true));
        }
        if (cursor.accept("INVISIBLE")) {
            return Optional.of(new IndexOption.Visibility(false));
        }
        return options.index().map(IndexOption.Option::new);
    }
}
