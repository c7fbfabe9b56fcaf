package io.hearth.sql.parser;

import io.hearth.sql.syntax.Assignment;
import io.hearth.sql.syntax.DataStatement.DuplicateHandling;
import io.hearth.sql.syntax.DataStatement.Load;
import io.hearth.sql.syntax.DataStatement.LoadKind;
import io.hearth.sql.syntax.DataStatement.Priority;
import io.hearth.sql.syntax.FileFormat;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Reference;
import java.util.List;
import java.util.Optional;

/** LOAD DATA and LOAD XML. For one statement. */
final class Loads {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Queries queries;

    Loads(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.expressions = grammar.expressions();
        this.queries = grammar.queries();
    }

    Load load() {
        cursor.advance();
        LoadKind kind = LoadKind.valueOf(cursor.expectAny("DATA", "XML"));
        Optional<Priority> priority =
                cursor.acceptAny("LOW_PRIORITY", "CONCURRENT").map(Priority::valueOf);
        boolean local = cursor.accept("LOCAL");
        cursor.expect("INFILE");
        String file = cursor.stringLiteral();
        Optional<DuplicateHandling> duplicates =
                cursor.acceptAny("REPLACE", "IGNORE").map(DuplicateHandling::valueOf);
        cursor.expect("INTO", "TABLE");
        ObjectName table = cursor.objectName();
        List<String> partitions = queries.tables().optionalPartitions();
        Optional<String> charset = CastTypes.optionalCharset(cursor);
        Optional<String> rowTag = rowTag(kind);
        FileFormat format = FileFormats.read(cursor);
        long ignoreLines = ignoreLines();
        List<Reference> targets = targets();
        List<Assignment> assignments =
                cursor.accept("SET") ? cursor.commaList(expressions::assignment) : List.of();
        return new Load(
                kind,
                priority,
                local,
                file,
                duplicates,
                table,
                partitions,
                charset,
                rowTag,
                format,
                ignoreLines,
                targets,
                assignments);
    }

    private Optional<String> rowTag(LoadKind kind) {
        return kind == LoadKind.XML && cursor.accept("ROWS", "IDENTIFIED", "BY")
                ? Optional.of(cursor.stringLiteral())
                : Optional.empty();
    }

    private long ignoreLines() {
        if (!cursor.accept("IGNORE")) {
            return 0;
        }
        long lines = cursor.unsignedNumber();
        cursor.expectAny("LINES", "ROWS");
        return lines;
    }

    private List<Reference> targets() {
        if (!cursor.acceptSymbol("(") || cursor.acceptSymbol(")")) {
            return List.of();
        }
        List<Reference> targets = cursor.commaList(this::target);
        cursor.expectSymbol(")");
        return targets;
    }

    private Reference target() {
        return cursor.atIdentifier() ? expressions.columnName() : queries.target();
    }
}
