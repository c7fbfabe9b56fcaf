package io.hearth.sql.parser;

import io.hearth.sql.syntax.AlterAction;
import io.hearth.sql.syntax.AlterAction.DropKind;
import io.hearth.sql.syntax.AlterAction.Position;
import io.hearth.sql.syntax.AlterAction.Simple;
import io.hearth.sql.syntax.AlterAction.SimpleAction;
import io.hearth.sql.syntax.ColumnDefinition;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableElement;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.TableStatement.AlterTable;
import io.hearth.sql.syntax.TableStatement.Online;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE. */
final class AlterTables {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;
    private final TableOptions options;
    private final TableElements elements;
    private final AlterPartitions partitions;

    AlterTables(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
        this.options = new TableOptions(cursor, clauses);
        this.elements = new TableElements(grammar, clauses, options);
        this.partitions = new AlterPartitions(cursor, clauses, new Partitions(grammar, options));
    }

    /** Behind ALTER TABLE. */
    Statement read() {
        ObjectName table = cursor.objectName();
        List<AlterAction> actions = new ArrayList<>();
        if (!atPartitioning() && !clauses.endsItem(0)) {
            readActions(actions);
        }
        if (cursor.accept("REMOVE")) {
            cursor.expect("PARTITIONING");
            actions.add(new SimpleAction(Simple.REMOVE_PARTITIONING));
        } else {
            new Partitions(grammar, options)
                    .optional()
                    .map(AlterAction.Partition::new)
                    .ifPresent(actions::add);
        }
        return new AlterTable(table, actions);
    }

    /** What works on whole partitions stands alone, or behind ALGORITHM, LOCK and VALIDATION. */
    private void readActions(List<AlterAction> actions) {
        boolean onlyModifiers = true;
        do {
            Optional<AlterAction> alone = onlyModifiers ? partitions.optional() : Optional.empty();
            if (alone.isPresent()) {
                actions.add(alone.get());
                return;
            }
            AlterAction action = action();
            onlyModifiers &= isModifier(action);
            actions.add(action);
        } while (cursor.acceptSymbol(","));
    }

    private boolean atPartitioning() {
        return cursor.at("PARTITION", "BY") || cursor.at("REMOVE", "PARTITIONING");
    }

    private static boolean isModifier(AlterAction action) {
        return action instanceof AlterAction.SetOnline
                || action instanceof SimpleAction simple
                        && (simple.what() == Simple.WITH_VALIDATION
                                || simple.what() == Simple.WITHOUT_VALIDATION);
    }

    private AlterAction action() {
        if (cursor.accept("ADD")) {
            return add();
        }
        if (cursor.accept("DROP")) {
            return drop();
        }
        if (cursor.accept("CHANGE")) {
            cursor.accept("COLUMN");
            String old = cursor.identifier();
            ColumnDefinition definition = elements.columns().definition();
            return new AlterAction.ChangeColumn(old, definition, position());
        }
        if (cursor.accept("MODIFY")) {
            cursor.accept("COLUMN");
            ColumnDefinition definition = elements.columns().definition();
            return new AlterAction.ModifyColumn(definition, position());
        }
        if (cursor.accept("ALTER")) {
            return alter();
        }
        if (cursor.accept("RENAME")) {
            return rename();
        }
        return otherAction();
    }

    private AlterAction otherAction() {
        if (cursor.accept("CONVERT")) {
            return convert();
        }
        if (cursor.accept("ORDER")) {
            cursor.expect("BY");
            return new AlterAction.OrderBy(grammar.expressions().orderItems());
        }
        if (cursor.at("ALGORITHM")) {
            return new AlterAction.SetOnline(
                    new Online(
                            Optional.of(TableStatements.algorithm(cursor, clauses)),
                            Optional.empty()));
        }
        if (cursor.at("LOCK")) {
            return new AlterAction.SetOnline(
                    new Online(
                            Optional.empty(), Optional.of(TableStatements.lock(cursor, clauses))));
        }
        Optional<Simple> simple = simple();
        return simple.isPresent() ? new SimpleAction(simple.get()) : tableOptions();
    }

    private Optional<Simple> simple() {
        if (cursor.accept("FORCE")) {
            return Optional.of(Simple.FORCE);
        }
        if (cursor.accept("ENABLE", "KEYS")) {
            return Optional.of(Simple.ENABLE_KEYS);
        }
        if (cursor.accept("DISABLE", "KEYS")) {
            return Optional.of(Simple.DISABLE_KEYS);
        }
        if (cursor.accept("DISCARD", "TABLESPACE")) {
            return Optional.of(Simple.DISCARD_TABLESPACE);
        }
        if (cursor.accept("IMPORT", "TABLESPACE")) {
            return Optional.of(Simple.IMPORT_TABLESPACE);
        }
        if (cursor.accept("WITH", "VALIDATION")) {
            return Optional.of(Simple.WITH_VALIDATION);
        }
        if (cursor.accept("WITHOUT", "VALIDATION")) {
            return Optional.of(Simple.WITHOUT_VALIDATION);
        }
        return cursor.acceptAny("SECONDARY_LOAD", "SECONDARY_UNLOAD").map(Simple::valueOf);
    }

    private AlterAction tableOptions() {
        List<TableOption> list = new ArrayList<>();
        Optional<TableOption> option = options.tableOption();
        while (option.isPresent()) {
            list.add(option.get());
            option = options.tableOption();
        }
        if (list.isEmpty()) {
            throw cursor.syntaxError();
        }
        return new AlterAction.SetOptions(list);
    }

    // ---- ADD and DROP

    private AlterAction add() {
        if (elements.atConstraint()) {
            return new AlterAction.AddConstraint(elements.constraint());
        }
        cursor.accept("COLUMN");
        if (cursor.atSymbol("(")) {
            List<TableElement> list = cursor.parenthesisedList(elements::element);
            return new AlterAction.AddElements(list);
        }
        ColumnDefinition definition = elements.columns().definition();
        return new AlterAction.AddColumn(definition, position());
    }

    private Optional<Position> position() {
        if (cursor.accept("FIRST")) {
            return Optional.of(new Position.First());
        }
        return cursor.accept("AFTER")
                ? Optional.of(new Position.After(cursor.identifier()))
                : Optional.empty();
    }

    private AlterAction drop() {
        if (cursor.accept("PRIMARY")) {
            cursor.expect("KEY");
            return new AlterAction.DropPrimaryKey();
        }
        if (cursor.accept("FOREIGN")) {
            cursor.expect("KEY");
            return new AlterAction.Drop(DropKind.FOREIGN_KEY, cursor.identifier());
        }
        DropKind kind = DropKind.COLUMN;
        if (cursor.acceptAny("INDEX", "KEY").isPresent()) {
            kind = DropKind.INDEX;
        } else if (cursor.accept("CHECK")) {
            kind = DropKind.CHECK;
        } else if (cursor.accept("CONSTRAINT")) {
            kind = DropKind.CONSTRAINT;
        } else {
            cursor.accept("COLUMN");
        }
        AlterAction drop = new AlterAction.Drop(kind, cursor.identifier());
        if (kind == DropKind.COLUMN) {
            clauses.dropBehaviour();
        }
        return drop;
    }

    // ---- ALTER, RENAME, CONVERT

    private AlterAction alter() {
        if (cursor.accept("INDEX")) {
            String index = cursor.identifier();
            return new AlterAction.SetIndexVisibility(index, visible());
        }
        Optional<String> constraint = cursor.acceptAny("CHECK", "CONSTRAINT");
        if (constraint.isPresent()) {
            String name = cursor.identifier();
            boolean enforced = !cursor.accept("NOT");
            cursor.expect("ENFORCED");
            return new AlterAction.SetEnforced(DropKind.valueOf(constraint.get()), name, enforced);
        }
        cursor.accept("COLUMN");
        String column = cursor.identifier();
        if (cursor.accept("DROP")) {
            cursor.expect("DEFAULT");
            return new AlterAction.DropDefault(column);
        }
        cursor.expect("SET");
        if (cursor.accept("DEFAULT")) {
            return new AlterAction.SetDefault(column, elements.columns().defaultValue());
        }
        return new AlterAction.SetColumnVisibility(column, visible());
    }

    private boolean visible() {
        return "VISIBLE".equals(cursor.expectAny("VISIBLE", "INVISIBLE"));
    }

    private AlterAction rename() {
        if (cursor.accept("COLUMN")) {
            String from = cursor.identifier();
            cursor.expect("TO");
            return new AlterAction.RenameColumn(from, cursor.identifier());
        }
        if (cursor.acceptAny("INDEX", "KEY").isPresent()) {
            String from = cursor.identifier();
            cursor.expect("TO");
            return new AlterAction.RenameIndex(from, cursor.identifier());
        }
        if (!cursor.accept("TO") && !cursor.accept("AS")) {
            clauses.optionalEquals();
        }
        return new AlterAction.RenameTo(cursor.objectName());
    }

    private AlterAction convert() {
        cursor.expect("TO");
        if (!clauses.acceptCharset()) {
            throw cursor.syntaxError();
        }
        Optional<String> charset =
                cursor.accept("DEFAULT") ? Optional.empty() : Optional.of(clauses.charsetName());
        Optional<String> collation = Optional.empty();
        if (cursor.accept("COLLATE")) {
            clauses.optionalEquals();
            collation = Optional.of(clauses.charsetName());
        }
        return new AlterAction.ConvertCharset(charset, collation);
    }
}
