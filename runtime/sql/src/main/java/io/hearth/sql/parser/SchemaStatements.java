package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.SchemaStatement.AlterSchema;
import io.hearth.sql.syntax.SchemaStatement.CheckOption;
import io.hearth.sql.syntax.SchemaStatement.CreateLoadedFunction;
import io.hearth.sql.syntax.SchemaStatement.CreateSchema;
import io.hearth.sql.syntax.SchemaStatement.DefineView;
import io.hearth.sql.syntax.SchemaStatement.DropProgram;
import io.hearth.sql.syntax.SchemaStatement.DropSchema;
import io.hearth.sql.syntax.SchemaStatement.DropViews;
import io.hearth.sql.syntax.SchemaStatement.FunctionReturn;
import io.hearth.sql.syntax.SchemaStatement.ProgramKind;
import io.hearth.sql.syntax.SchemaStatement.SchemaOption;
import io.hearth.sql.syntax.SchemaStatement.SchemaProperty;
import io.hearth.sql.syntax.SchemaStatement.SqlSecurity;
import io.hearth.sql.syntax.SchemaStatement.ViewAlgorithm;
import io.hearth.sql.syntax.SchemaStatement.ViewChange;
import io.hearth.sql.syntax.SourceText;
import io.hearth.sql.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas, views, loaded functions and the dropping of programs. */
final class SchemaStatements {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;

    SchemaStatements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    // ---- schemas

    /** Behind CREATE DATABASE. */
    Statement createSchema() {
        boolean ifNotExists = clauses.ifNotExists();
        String name = cursor.identifier();
        return new CreateSchema(ifNotExists, name, schemaOptions(false));
    }

    /** Behind ALTER DATABASE. */
    Statement alterSchema() {
        Optional<String> name =
                cursor.atIdentifier() && !atUnnamedOption()
                        ? Optional.of(cursor.identifier())
                        : Optional.empty();
        List<SchemaOption> options = schemaOptions(true);
        if (options.isEmpty()) {
            throw cursor.syntaxError();
        }
        return new AlterSchema(name, options);
    }

    /** CHARSET and ENCRYPTION could be names, if no value followed. */
    private boolean atUnnamedOption() {
        return (cursor.at("CHARSET") || cursor.at("ENCRYPTION"))
                && (cursor.peekAtSymbol(1, "=")
                        || TokenCursor.isIdentifier(cursor.peek(1))
                        || cursor.peek(1).kind() == TokenKind.STRING);
    }

    /** Behind DROP DATABASE. */
    Statement dropSchema() {
        boolean ifExists = clauses.ifExists();
        return new DropSchema(ifExists, cursor.identifier());
    }

    private List<SchemaOption> schemaOptions(boolean alter) {
        List<SchemaOption> options = new ArrayList<>();
        Optional<SchemaOption> option = schemaOption(alter);
        while (option.isPresent()) {
            options.add(option.get());
            option = schemaOption(alter);
        }
        return options;
    }

    private Optional<SchemaOption> schemaOption(boolean alter) {
        if (alter && cursor.accept("READ", "ONLY")) {
            clauses.optionalEquals();
            String value =
                    cursor.accept("DEFAULT") ? "DEFAULT" : Long.toString(cursor.unsignedNumber());
            return Optional.of(new SchemaOption(SchemaProperty.READ_ONLY, value));
        }
        boolean said = cursor.accept("DEFAULT");
        if (clauses.acceptCharset()) {
            clauses.optionalEquals();
            String value = cursor.at("DEFAULT") ? cursor.take() : clauses.charsetName();
            return Optional.of(new SchemaOption(SchemaProperty.CHARACTER_SET, value));
        }
        if (cursor.accept("COLLATE")) {
            clauses.optionalEquals();
            String value = cursor.at("DEFAULT") ? cursor.take() : clauses.charsetName();
            return Optional.of(new SchemaOption(SchemaProperty.COLLATE, value));
        }
        if (cursor.accept("ENCRYPTION")) {
            clauses.optionalEquals();
            return Optional.of(new SchemaOption(SchemaProperty.ENCRYPTION, cursor.stringLiteral()));
        }
        if (said) {
            throw cursor.syntaxError();
        }
        return Optional.empty();
    }

    // ---- views

    /** From {@code [ALGORITHM …] [DEFINER …] [SQL SECURITY …] VIEW} on. */
    Statement view(ViewChange change, Optional<AccountName> definerBefore) {
        Optional<ViewAlgorithm> algorithm = Optional.empty();
        if (cursor.accept("ALGORITHM")) {
            cursor.expectSymbol("=");
            algorithm =
                    Optional.of(
                            ViewAlgorithm.valueOf(
                                    cursor.expectAny("UNDEFINED", "MERGE", "TEMPTABLE")));
        }
        Optional<AccountName> definer = definerBefore.isPresent() ? definerBefore : definer();
        Optional<SqlSecurity> security = Optional.empty();
        if (cursor.accept("SQL", "SECURITY")) {
            security = Optional.of(SqlSecurity.valueOf(cursor.expectAny("DEFINER", "INVOKER")));
        }
        cursor.expect("VIEW");
        boolean ifNotExists = change == ViewChange.CREATE && clauses.ifNotExists();
        ObjectName name = cursor.objectName();
        List<String> columns =
                cursor.atSymbol("(") ? cursor.parenthesisedList(cursor::identifier) : List.of();
        cursor.expect("AS");
        int start = cursor.position();
        Query query = grammar.queries().queryExpression();
        SourceText text = new SourceText(cursor.textBetween(start, cursor.previousEnd()));
        return new DefineView(
                change,
                ifNotExists,
                algorithm,
                definer,
                security,
                name,
                columns,
                query,
                checkOption(),
                text);
    }

    /** {@code [DEFINER = account]}. */
    Optional<AccountName> definer() {
        if (!cursor.accept("DEFINER")) {
            return Optional.empty();
        }
        cursor.expectSymbol("=");
        return Optional.of(clauses.account());
    }

    private Optional<CheckOption> checkOption() {
        if (!cursor.accept("WITH")) {
            return Optional.empty();
        }
        CheckOption option =
                cursor.acceptAny("CASCADED", "LOCAL")
                        .map(CheckOption::valueOf)
                        .orElse(CheckOption.CASCADED);
        cursor.expect("CHECK", "OPTION");
        return Optional.of(option);
    }

    /** Behind DROP VIEW. */
    Statement dropViews() {
        boolean ifExists = clauses.ifExists();
        List<ObjectName> views = clauses.tableList();
        return new DropViews(ifExists, views, clauses.dropBehaviour());
    }

    // ---- functions

    /** Behind CREATE [AGGREGATE] FUNCTION; a stored one is not supported. */
    Statement createFunction(boolean aggregate) {
        boolean ifNotExists = clauses.ifNotExists();
        ObjectName name = cursor.objectName();
        if (!aggregate && cursor.atSymbol("(")) {
            throw Definitions.notSupported("CREATE FUNCTION");
        }
        if (name.schema().isPresent()) {
            throw cursor.syntaxError();
        }
        cursor.expect("RETURNS");
        String word = cursor.expectAny("STRING", "INTEGER", "INT", "REAL", "DECIMAL");
        FunctionReturn returns = FunctionReturn.valueOf("INT".equals(word) ? "INTEGER" : word);
        cursor.expect("SONAME");
        return new CreateLoadedFunction(
                aggregate, ifNotExists, name.name(), returns, cursor.stringLiteral());
    }

    /** Behind DROP FUNCTION and the like. */
    Statement dropProgram(ProgramKind kind) {
        boolean ifExists = clauses.ifExists();
        return new DropProgram(kind, ifExists, cursor.objectName());
    }
}
