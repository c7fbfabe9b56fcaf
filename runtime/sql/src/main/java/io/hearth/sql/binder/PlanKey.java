package io.hearth.sql.binder;

import io.hearth.sql.planner.StatementShape;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * What a plan depends on, but for the values of some literals; sql_mode is in the shape.
 *
 * @param shape the text without literals
 * @param schema the default schema
 * @param collation of literals
 * @param markers the types of the question marks
 * @param catalogVersion what was in the catalog
 */
record PlanKey(
        StatementShape shape,
        Optional<String> schema,
        Collation collation,
        List<SqlType> markers,
        long catalogVersion) {}
