package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.ColumnAttribute;
import io.hearth.sql.syntax.ColumnAttribute.MatchKind;
import io.hearth.sql.syntax.ColumnAttribute.ReferenceAction;
import io.hearth.sql.syntax.ColumnAttribute.References;
import io.hearth.sql.syntax.ColumnDefinition;
import io.hearth.sql.syntax.ColumnDefinition.Generated;
import io.hearth.sql.syntax.DataType;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Operation.Unary;
import io.hearth.sql.syntax.SourceText;
import io.hearth.sql.syntax.TableElement.Check;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Definitions of columns. Used by one thread, for one statement. */
final class Columns {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;
    private final TableOptions options;

    Columns(Grammar grammar, Clauses clauses, TableOptions options) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = clauses;
        this.options = options;
    }

    ColumnDefinition definition() {
        return definition(cursor.identifier());
    }

    /** What stands behind the name. */
    ColumnDefinition definition(String name) {
        DataTypes types = new DataTypes(cursor, clauses);
        DataType type = types.read();
        List<ColumnAttribute> attributes = new ArrayList<>(types.implied());
        if (cursor.accept("COLLATE")) {
            attributes.add(new ColumnAttribute.Collate(clauses.charsetName()));
        }
        Optional<Generated> generated = generated();
        Optional<ColumnAttribute> attribute = attribute();
        while (attribute.isPresent()) {
            attributes.add(attribute.get());
            attribute = attribute();
        }
        return new ColumnDefinition(name, type, generated, attributes);
    }

    private Optional<Generated> generated() {
        if (cursor.accept("GENERATED")) {
            cursor.expect("ALWAYS", "AS");
        } else if (!cursor.accept("AS")) {
            return Optional.empty();
        }
        Written written = parenthesised();
        boolean stored = cursor.acceptAny("VIRTUAL", "STORED").filter("STORED"::equals).isPresent();
        return Optional.of(new Generated(written.expression(), stored, written.text()));
    }

    /** An expression and how it was written. */
    record Written(Expression expression, SourceText text) {}

    /** {@code (expression)}. */
    Written parenthesised() {
        cursor.expectSymbol("(");
        int start = cursor.position();
        Expression expression = grammar.expressions().expression();
        SourceText text = new SourceText(cursor.textBetween(start, cursor.previousEnd()));
        cursor.expectSymbol(")");
        return new Written(expression, text);
    }

    // ---- attributes

    private Optional<ColumnAttribute> attribute() {
        if (cursor.kind() != TokenKind.WORD) {
            return engineOption();
        }
        String word = cursor.current().word();
        if (word == null) {
            return engineOption();
        }
        return switch (word) {
            case "NULL" -> step(new ColumnAttribute.Nullability(true));
            case "NOT" -> not();
            case "DEFAULT" -> {
                cursor.advance();
                yield Optional.of(defaultValue());
            }
            case "ON" -> {
                cursor.expect("ON", "UPDATE");
                yield Optional.of(new ColumnAttribute.OnUpdate(now()));
            }
            case "AUTO_INCREMENT" -> step(new ColumnAttribute.AutoIncrement());
            case "SERIAL" -> serialDefault();
            case "PRIMARY" -> {
                cursor.advance();
                cursor.expect("KEY");
                yield Optional.of(new ColumnAttribute.PrimaryKey());
            }
            case "KEY" -> step(new ColumnAttribute.PrimaryKey());
            case "UNIQUE" -> {
                cursor.advance();
                cursor.accept("KEY");
                yield Optional.of(new ColumnAttribute.UniqueKey());
            }
            case "COMMENT" -> {
                cursor.advance();
                yield Optional.of(new ColumnAttribute.Comment(cursor.stringLiteral()));
            }
            case "COLLATE" -> {
                cursor.advance();
                yield Optional.of(new ColumnAttribute.Collate(clauses.charsetName()));
            }
            default -> rareAttribute(word);
        };
    }

    private Optional<ColumnAttribute> rareAttribute(String word) {
        return switch (word) {
            case "COLUMN_FORMAT" -> {
                cursor.advance();
                yield Optional.of(
                        new ColumnAttribute.Format(
                                cursor.expectAny("DEFAULT", "FIXED", "DYNAMIC")));
            }
            case "STORAGE" -> {
                cursor.advance();
                yield Optional.of(
                        new ColumnAttribute.Storage(cursor.expectAny("DEFAULT", "DISK", "MEMORY")));
            }
            case "SRID" -> {
                cursor.advance();
                yield Optional.of(new ColumnAttribute.Srid(clauses.number().longValue()));
            }
            case "VISIBLE" -> step(new ColumnAttribute.Visibility(true));
            case "INVISIBLE" -> step(new ColumnAttribute.Visibility(false));
            case "CONSTRAINT", "CHECK" -> {
                Optional<String> name = constraintName();
                yield Optional.of(new ColumnAttribute.ColumnCheck(check(name)));
            }
            case "REFERENCES" -> Optional.of(new ColumnAttribute.ColumnReferences(references()));
            default -> engineOption();
        };
    }

    private Optional<ColumnAttribute> step(ColumnAttribute attribute) {
        cursor.advance();
        return Optional.of(attribute);
    }

    private Optional<ColumnAttribute> not() {
        cursor.expect("NOT");
        if (cursor.accept("SECONDARY")) {
            return Optional.of(new ColumnAttribute.NotSecondary());
        }
        cursor.expect("NULL");
        return Optional.of(new ColumnAttribute.Nullability(false));
    }

    private Optional<ColumnAttribute> serialDefault() {
        cursor.expect("SERIAL", "DEFAULT", "VALUE");
        return Optional.of(new ColumnAttribute.SerialDefault());
    }

    private Optional<ColumnAttribute> engineOption() {
        Optional<TableOption> option = options.column();
        return option.map(ColumnAttribute.Option::new);
    }

    // ---- defaults

    /** Behind DEFAULT. */
    ColumnAttribute.DefaultValue defaultValue() {
        if (cursor.atSymbol("(")) {
            Written written = parenthesised();
            return new ColumnAttribute.DefaultValue(written.expression(), true, written.text());
        }
        int start = cursor.position();
        Expression value = literalOrNow();
        SourceText text = new SourceText(cursor.textBetween(start, cursor.previousEnd()));
        return new ColumnAttribute.DefaultValue(value, false, text);
    }

    private Expression literalOrNow() {
        if (cursor.acceptSymbol("-")) {
            return new Unary(UnaryOperator.MINUS, number());
        }
        if (cursor.acceptSymbol("+")) {
            return number();
        }
        return atNow() ? now() : literal();
    }

    private Expression number() {
        return switch (cursor.kind()) {
            case INTEGER, DECIMAL, FLOAT -> grammar.expressions().primary();
            default -> throw cursor.syntaxError();
        };
    }

    private Expression literal() {
        return switch (cursor.kind()) {
            case INTEGER, DECIMAL, FLOAT, STRING, NATIONAL_STRING, INTRODUCER, HEX, BIT ->
                    grammar.expressions().primary();
            case WORD -> {
                boolean temporal =
                        (cursor.at("DATE") || cursor.at("TIME") || cursor.at("TIMESTAMP"))
                                && cursor.peek(1).kind() == TokenKind.STRING;
                if (!temporal && !cursor.at("NULL") && !cursor.at("TRUE") && !cursor.at("FALSE")) {
                    throw cursor.syntaxError();
                }
                yield grammar.expressions().primary();
            }
            default -> throw cursor.syntaxError();
        };
    }

    private boolean atNow() {
        return cursor.at("CURRENT_TIMESTAMP")
                || cursor.at("LOCALTIME")
                || cursor.at("LOCALTIMESTAMP")
                || cursor.at("NOW") && cursor.peekAtSymbol(1, "(");
    }

    private Expression now() {
        if (!atNow()) {
            throw cursor.syntaxError();
        }
        return grammar.expressions().primary();
    }

    // ---- constraints

    /** {@code [CONSTRAINT [name]]}. */
    Optional<String> constraintName() {
        return cursor.accept("CONSTRAINT") && cursor.atIdentifier()
                ? Optional.of(cursor.identifier())
                : Optional.empty();
    }

    Check check(Optional<String> name) {
        cursor.expect("CHECK");
        Written written = parenthesised();
        return new Check(name, written.expression(), enforced(), written.text());
    }

    private boolean enforced() {
        if (cursor.accept("NOT", "ENFORCED")) {
            return false;
        }
        cursor.accept("ENFORCED");
        return true;
    }

    References references() {
        cursor.expect("REFERENCES");
        ObjectName table = cursor.objectName();
        List<String> columns =
                cursor.atSymbol("(") ? cursor.parenthesisedList(cursor::identifier) : List.of();
        Optional<MatchKind> match =
                cursor.accept("MATCH")
                        ? Optional.of(
                                MatchKind.valueOf(cursor.expectAny("FULL", "PARTIAL", "SIMPLE")))
                        : Optional.empty();
        Optional<ReferenceAction> onUpdate = Optional.empty();
        Optional<ReferenceAction> onDelete = Optional.empty();
        while (cursor.at("ON", "UPDATE") || cursor.at("ON", "DELETE")) {
            cursor.advance();
            boolean update = cursor.at("UPDATE");
            if ((update ? onUpdate : onDelete).isPresent()) {
                throw cursor.syntaxError();
            }
            cursor.advance();
            Optional<ReferenceAction> action = Optional.of(referenceAction());
            if (update) {
                onUpdate = action;
            } else {
                onDelete = action;
            }
        }
        return new References(table, columns, match, onUpdate, onDelete);
    }

    private ReferenceAction referenceAction() {
        return switch (cursor.expectAny("RESTRICT", "CASCADE", "SET", "NO")) {
            case "RESTRICT" -> ReferenceAction.RESTRICT;
            case "CASCADE" -> ReferenceAction.CASCADE;
            case "SET" ->
                    "NULL".equals(cursor.expectAny("NULL", "DEFAULT"))
                            ? ReferenceAction.SET_NULL
                            : ReferenceAction.SET_DEFAULT;
            default -> {
                cursor.expect("ACTION");
                yield ReferenceAction.NO_ACTION;
            }
        };
    }
}
