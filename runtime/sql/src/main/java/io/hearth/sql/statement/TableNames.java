package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.ObjectName;
import java.util.Optional;

/** Finds what statements name, with MySQL's errors. Stateless; any thread. */
public final class TableNames {
    private final Catalog catalog;

    /**
     * Names of a catalog.
     *
     * @param catalog knows schemas and tables
     */
    public TableNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The schema that a statement means.
     *
     * @param written the schema it names
     * @param session whose default schema is meant if it names none
     * @return the schema
     * @throws io.hearth.api.error.ServerException 1046 if there is no default, 1049 if there is no
     *     such schema
     */
    public SchemaSource schema(Optional<String> written, ServerSession session) {
        String name =
                written.or(session::schema)
                        .orElseThrow(() -> ErrorCode.ER_NO_DB_ERROR.toException());
        return catalog.schema(name).orElseThrow(() -> ErrorCode.ER_BAD_DB_ERROR.toException(name));
    }

    /**
     * The table that a statement means.
     *
     * @param name as written
     * @param session whose default schema is meant if the name has none
     * @return the table
     * @throws io.hearth.api.error.ServerException 1046, 1049, 1109 or 1146
     */
    public TableSource require(ObjectName name, ServerSession session) {
        SchemaSource schema = schema(name.schema(), session);
        return schema.table(name.name()).orElseThrow(() -> unknown(schema, name.name()));
    }

    private static RuntimeException unknown(SchemaSource schema, String table) {
        return schema.name().equals(Catalog.INFORMATION_SCHEMA)
                ? ErrorCode.ER_UNKNOWN_TABLE.toException(table, schema.name())
                : ErrorCode.ER_NO_SUCH_TABLE.toException(schema.name(), table);
    }

    /**
     * Makes a schema the default.
     *
     * @param name its name
     * @param session whose
     * @throws io.hearth.api.error.ServerException 1049 if there is none
     */
    public void use(String name, ServerSession session) {
        session.schema(Optional.of(schema(Optional.of(name), session).name()));
    }
}
