package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Statements about where and how things are kept: servers, tablespaces, log file groups, spatial
 * reference systems, resource groups. Immutable.
 */
public sealed interface PhysicalStatement extends Statement {

    /** What is done. */
    enum Change {
        /** CREATE. */
        CREATE,
        /** ALTER. */
        ALTER
    }

    /**
     * {@code CREATE SERVER name FOREIGN DATA WRAPPER wrapper OPTIONS (…)} and ALTER SERVER.
     *
     * @param change what is done
     * @param name the server
     * @param wrapper absent with ALTER
     * @param options HOST, DATABASE, USER, PASSWORD, SOCKET, OWNER, PORT
     */
    record DefineServer(
            Change change, String name, Optional<String> wrapper, List<TableOption> options)
            implements PhysicalStatement {
        /** Copies the list. */
        public DefineServer {
            options = List.copyOf(options);
        }
    }

    /**
     * DROP SERVER.
     *
     * @param ifExists IF EXISTS
     * @param name the server
     */
    record DropServer(boolean ifExists, String name) implements PhysicalStatement {}

    /** What ALTER TABLESPACE or LOGFILE GROUP does with a file or the whole. */
    enum FileChange {
        /** {@code ADD DATAFILE} or {@code ADD UNDOFILE}. */
        ADD,
        /** {@code DROP DATAFILE}. */
        DROP
    }

    /**
     * CREATE and ALTER of a tablespace.
     *
     * @param change what is done
     * @param undo UNDO
     * @param name the tablespace
     * @param fileChange what is done with the file
     * @param file the file
     * @param logfileGroup USE LOGFILE GROUP
     * @param renameTo RENAME TO
     * @param active SET ACTIVE or INACTIVE
     * @param options in order
     */
    record DefineTablespace(
            Change change,
            boolean undo,
            String name,
            Optional<FileChange> fileChange,
            Optional<String> file,
            Optional<String> logfileGroup,
            Optional<String> renameTo,
            Optional<Boolean> active,
            List<TableOption> options)
            implements PhysicalStatement {
        /** Copies the list. */
        public DefineTablespace {
            options = List.copyOf(options);
        }
    }

    /**
     * DROP TABLESPACE.
     *
     * @param undo UNDO
     * @param name the tablespace
     * @param options in order
     */
    record DropTablespace(boolean undo, String name, List<TableOption> options)
            implements PhysicalStatement {
        /** Copies the list. */
        public DropTablespace {
            options = List.copyOf(options);
        }
    }

    /**
     * {@code {CREATE | ALTER} LOGFILE GROUP name ADD UNDOFILE 'file' …}.
     *
     * @param change what is done
     * @param name the group
     * @param file the file
     * @param options in order
     */
    record DefineLogfileGroup(Change change, String name, String file, List<TableOption> options)
            implements PhysicalStatement {
        /** Copies the list. */
        public DefineLogfileGroup {
            options = List.copyOf(options);
        }
    }

    /**
     * DROP LOGFILE GROUP.
     *
     * @param name the group
     * @param options in order
     */
    record DropLogfileGroup(String name, List<TableOption> options) implements PhysicalStatement {
        /** Copies the list. */
        public DropLogfileGroup {
            options = List.copyOf(options);
        }
    }

    /** Attributes of a spatial reference system. */
    enum SrsAttribute {
        /** NAME. */
        NAME,
        /** DEFINITION. */
        DEFINITION,
        /** ORGANIZATION 'name' IDENTIFIED BY number. */
        ORGANIZATION,
        /** DESCRIPTION. */
        DESCRIPTION
    }

    /**
     * An attribute with its value.
     *
     * @param attribute which
     * @param text its text
     * @param identifier the number of ORGANIZATION
     */
    record SrsProperty(SrsAttribute attribute, String text, Optional<Long> identifier) {}

    /**
     * {@code CREATE [OR REPLACE] SPATIAL REFERENCE SYSTEM [IF NOT EXISTS] srid …}.
     *
     * @param orReplace OR REPLACE
     * @param ifNotExists IF NOT EXISTS
     * @param srid the number
     * @param properties in order
     */
    record CreateSpatialReferenceSystem(
            boolean orReplace, boolean ifNotExists, long srid, List<SrsProperty> properties)
            implements PhysicalStatement {
        /** Copies the list. */
        public CreateSpatialReferenceSystem {
            properties = List.copyOf(properties);
        }
    }

    /**
     * {@code DROP SPATIAL REFERENCE SYSTEM [IF EXISTS] srid}.
     *
     * @param ifExists IF EXISTS
     * @param srid the number
     */
    record DropSpatialReferenceSystem(boolean ifExists, long srid) implements PhysicalStatement {}

    /**
     * A range of virtual processors.
     *
     * @param first the first
     * @param last the last, may be the same
     */
    record CpuRange(long first, long last) {}

    /**
     * CREATE and ALTER RESOURCE GROUP.
     *
     * @param change what is done
     * @param name the group
     * @param system TYPE: SYSTEM or USER; absent with ALTER
     * @param cpus VCPU; empty where nothing was said
     * @param priority THREAD_PRIORITY
     * @param enabled ENABLE or DISABLE
     * @param force FORCE
     */
    record DefineResourceGroup(
            Change change,
            String name,
            Optional<Boolean> system,
            List<CpuRange> cpus,
            Optional<Integer> priority,
            Optional<Boolean> enabled,
            boolean force)
            implements PhysicalStatement {
        /** Copies the list. */
        public DefineResourceGroup {
            cpus = List.copyOf(cpus);
        }
    }

    /**
     * DROP RESOURCE GROUP.
     *
     * @param name the group
     * @param force FORCE
     */
    record DropResourceGroup(String name, boolean force) implements PhysicalStatement {}

    /**
     * {@code ALTER INSTANCE action}.
     *
     * @param action the words after INSTANCE, in upper case
     * @param channel of RELOAD TLS
     * @param noRollbackOnError of RELOAD TLS
     */
    record AlterInstance(String action, Optional<String> channel, boolean noRollbackOnError)
            implements PhysicalStatement {}
}
