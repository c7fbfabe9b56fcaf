package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** Statements about schemas, views, functions of plugins and stored programs. Immutable. */
public sealed interface SchemaStatement extends Statement {

    /** What a schema has. */
    enum SchemaProperty {
        /** {@code [DEFAULT] CHARACTER SET}. */
        CHARACTER_SET,
        /** {@code [DEFAULT] COLLATE}. */
        COLLATE,
        /** {@code [DEFAULT] ENCRYPTION}. */
        ENCRYPTION,
        /** {@code READ ONLY}. */
        READ_ONLY
    }

    /**
     * A property with its value.
     *
     * @param property which
     * @param value as typed, without quotes
     */
    record SchemaOption(SchemaProperty property, String value) {}

    /**
     * CREATE DATABASE.
     *
     * @param ifNotExists IF NOT EXISTS
     * @param name the schema
     * @param options in order
     */
    record CreateSchema(boolean ifNotExists, String name, List<SchemaOption> options)
            implements SchemaStatement {
        /** Copies the list. */
        public CreateSchema {
            options = List.copyOf(options);
        }
    }

    /**
     * ALTER DATABASE.
     *
     * @param name absent for the session's
     * @param options at least one
     */
    record AlterSchema(Optional<String> name, List<SchemaOption> options)
            implements SchemaStatement {
        /** Copies the list. */
        public AlterSchema {
            options = List.copyOf(options);
        }
    }

    /**
     * DROP DATABASE.
     *
     * @param ifExists IF EXISTS
     * @param name the schema
     */
    record DropSchema(boolean ifExists, String name) implements SchemaStatement {}

    /** How a view is computed. */
    enum ViewAlgorithm {
        /** The server decides. */
        UNDEFINED,
        /** Merged into the query. */
        MERGE,
        /** Computed before. */
        TEMPTABLE
    }

    /** With whose privileges a view or a program runs. */
    enum SqlSecurity {
        /** Those of who made it. */
        DEFINER,
        /** Those of who uses it. */
        INVOKER
    }

    /** Which rows a view takes. */
    enum CheckOption {
        /** Those that it shows; WITH CASCADED CHECK OPTION. */
        CASCADED,
        /** Those that its own WHERE lets through. */
        LOCAL
    }

    /** What is done about a view. */
    enum ViewChange {
        /** CREATE. */
        CREATE,
        /** CREATE OR REPLACE. */
        CREATE_OR_REPLACE,
        /** ALTER. */
        ALTER
    }

    /**
     * CREATE VIEW and ALTER VIEW.
     *
     * @param change what is done
     * @param ifNotExists IF NOT EXISTS (MySQL 9 and MariaDB)
     * @param algorithm ALGORITHM
     * @param definer DEFINER
     * @param security SQL SECURITY
     * @param name the view
     * @param columns its columns' names; empty for the query's
     * @param query what it shows
     * @param checkOption which rows it takes
     * @param text the query as written
     */
    record DefineView(
            ViewChange change,
            boolean ifNotExists,
            Optional<ViewAlgorithm> algorithm,
            Optional<AccountName> definer,
            Optional<SqlSecurity> security,
            ObjectName name,
            List<String> columns,
            Query query,
            Optional<CheckOption> checkOption,
            SourceText text)
            implements SchemaStatement {
        /** Copies the list. */
        public DefineView {
            columns = List.copyOf(columns);
        }
    }

    /**
     * DROP VIEW.
     *
     * @param ifExists IF EXISTS
     * @param views at least one
     * @param behaviour a last word without effect
     */
    record DropViews(
            boolean ifExists,
            List<ObjectName> views,
            Optional<TableStatement.DropBehaviour> behaviour)
            implements SchemaStatement {
        /** Copies the list. */
        public DropViews {
            views = List.copyOf(views);
        }
    }

    /** What a loaded function returns. */
    enum FunctionReturn {
        /** STRING. */
        STRING,
        /** INTEGER. */
        INTEGER,
        /** REAL. */
        REAL,
        /** DECIMAL. */
        DECIMAL
    }

    /**
     * {@code CREATE [AGGREGATE] FUNCTION [IF NOT EXISTS] name RETURNS type SONAME 'library'}.
     *
     * @param aggregate AGGREGATE
     * @param ifNotExists IF NOT EXISTS
     * @param name the function
     * @param returns its type
     * @param library the file
     */
    record CreateLoadedFunction(
            boolean aggregate,
            boolean ifNotExists,
            String name,
            FunctionReturn returns,
            String library)
            implements SchemaStatement {}

    /** What is dropped by DROP with a name that may have a schema. */
    enum ProgramKind {
        /** A function, stored or loaded. */
        FUNCTION,
        /** A stored procedure. */
        PROCEDURE,
        /** A trigger. */
        TRIGGER,
        /** An event. */
        EVENT
    }

    /**
     * {@code DROP kind [IF EXISTS] name}.
     *
     * @param kind what
     * @param ifExists IF EXISTS
     * @param name which
     */
    record DropProgram(ProgramKind kind, boolean ifExists, ObjectName name)
            implements SchemaStatement {}
}
