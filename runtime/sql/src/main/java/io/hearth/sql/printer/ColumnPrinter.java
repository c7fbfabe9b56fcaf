package io.hearth.sql.printer;

import io.hearth.sql.syntax.ColumnAttribute;
import io.hearth.sql.syntax.ColumnAttribute.DefaultValue;
import io.hearth.sql.syntax.ColumnAttribute.References;
import io.hearth.sql.syntax.ColumnDefinition;
import io.hearth.sql.syntax.DataType;
import io.hearth.sql.syntax.TableElement.Check;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.TableOption.Value;
import java.util.Optional;

/** Columns, their types, and options of the form {@code NAME = value}. */
final class ColumnPrinter {
    private final SqlWriter writer;

    ColumnPrinter(SqlWriter writer) {
        this.writer = writer;
    }

    void definition(ColumnDefinition column) {
        writer.name(column.name()).space();
        type(column.type());
        column.generated()
                .ifPresent(
                        generated -> {
                            writer.word("GENERATED ALWAYS AS (");
                            writer.expressions().print(generated.expression());
                            writer.raw(")").word(generated.stored() ? "STORED" : "VIRTUAL");
                        });
        column.attributes().forEach(this::attribute);
    }

    // ---- types

    void type(DataType type) {
        writer.raw(type.kind().name());
        if (type.length().isPresent()) {
            writer.raw("(").raw(Long.toUnsignedString(type.length().getAsLong()));
            type.decimals().ifPresent(decimals -> writer.raw(", " + decimals));
            writer.raw(")");
        }
        if (!type.values().isEmpty()) {
            writer.parenthesised(type.values(), writer::string);
        }
        writer.wordIf(type.unsigned(), "UNSIGNED").wordIf(type.zerofill(), "ZEROFILL");
        writer.wordIf(type.binary(), "BINARY");
        writer.clause("CHARACTER SET", type.charset(), writer::name);
    }

    // ---- attributes

    private void attribute(ColumnAttribute attribute) {
        if (attribute instanceof ColumnAttribute.Nullability nullability) {
            writer.word(nullability.nullable() ? "NULL" : "NOT NULL");
        } else if (attribute instanceof DefaultValue value) {
            writer.word("DEFAULT").space();
            defaultValue(value);
        } else if (attribute instanceof ColumnAttribute.OnUpdate update) {
            writer.word("ON UPDATE").space();
            writer.expressions().print(update.value());
        } else if (attribute instanceof ColumnAttribute.Comment comment) {
            writer.word("COMMENT").space().string(comment.text());
        } else if (attribute instanceof ColumnAttribute.Collate collate) {
            writer.word("COLLATE").space().name(collate.collation());
        } else if (attribute instanceof ColumnAttribute.ColumnCheck check) {
            writer.space();
            check(check.check());
        } else if (attribute instanceof ColumnAttribute.ColumnReferences references) {
            references(references.references());
        } else if (attribute instanceof ColumnAttribute.Option option) {
            writer.space();
            option(option.option());
        } else {
            writer.word(words(attribute));
        }
    }

    private static String words(ColumnAttribute attribute) {
        if (attribute instanceof ColumnAttribute.AutoIncrement) {
            return "AUTO_INCREMENT";
        } else if (attribute instanceof ColumnAttribute.SerialDefault) {
            return "SERIAL DEFAULT VALUE";
        } else if (attribute instanceof ColumnAttribute.PrimaryKey) {
            return "PRIMARY KEY";
        } else if (attribute instanceof ColumnAttribute.UniqueKey) {
            return "UNIQUE KEY";
        } else if (attribute instanceof ColumnAttribute.NotSecondary) {
            return "NOT SECONDARY";
        } else if (attribute instanceof ColumnAttribute.Visibility visibility) {
            return visibility.visible() ? "VISIBLE" : "INVISIBLE";
        } else if (attribute instanceof ColumnAttribute.Format format) {
            return "COLUMN_FORMAT " + format.format();
        } else if (attribute instanceof ColumnAttribute.Storage storage) {
            return "STORAGE " + storage.storage();
        } else if (attribute instanceof ColumnAttribute.Srid srid) {
            return "SRID " + Long.toUnsignedString(srid.number());
        }
        throw new IllegalArgumentException("no printer for " + attribute);
    }

    void defaultValue(DefaultValue value) {
        writer.raw(value.parenthesised() ? "(" : "");
        writer.expressions().print(value.value());
        writer.raw(value.parenthesised() ? ")" : "");
    }

    void check(Check check) {
        check.name().ifPresent(name -> writer.raw("CONSTRAINT ").name(name));
        writer.word("CHECK").raw(" (");
        writer.expressions().print(check.condition());
        writer.raw(")").wordIf(!check.enforced(), "NOT ENFORCED");
    }

    /** With a space before it. */
    void references(References references) {
        writer.word("REFERENCES").space().name(references.table()).names(references.columns());
        references.match().ifPresent(match -> writer.word("MATCH").word(match.name()));
        action("ON UPDATE", references.onUpdate());
        action("ON DELETE", references.onDelete());
    }

    private void action(String event, Optional<ColumnAttribute.ReferenceAction> action) {
        action.ifPresent(said -> writer.word(event).word(SetPrinter.spaced(said.name())));
    }

    // ---- options

    /** Names that are of several words or reserved are as they are, others may need quotes. */
    void option(TableOption option) {
        Value value = option.value();
        if (value instanceof Value.None) {
            writer.raw(option.name());
            return;
        }
        optionName(option.name());
        writer.raw(" = ");
        if (value instanceof Value.Text text) {
            writer.string(text.text());
        } else if (value instanceof Value.Number number) {
            writer.raw(number.number().toString());
        } else if (value instanceof Value.Word word) {
            writer.name(word.word());
        } else if (value instanceof Value.Keyword keyword) {
            writer.raw(keyword.text());
        } else if (value instanceof Value.Tables tables) {
            writer.parenthesised(tables.tables(), writer::name);
        }
    }

    /** The grammar's own options have names of capitals, which mean the same without quotes. */
    private void optionName(String name) {
        if (name.matches("[A-Z_ ]+")) {
            writer.raw(name);
        } else {
            writer.name(name);
        }
    }
}
