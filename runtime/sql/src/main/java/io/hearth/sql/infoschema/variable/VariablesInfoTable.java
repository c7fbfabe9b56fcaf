package io.hearth.sql.infoschema.variable;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.preciseMoment;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.sql.infoschema.support.Conditions;
import java.util.List;

/** variables_info: who set which variable, and when. Immutable; any thread. */
final class VariablesInfoTable implements FilledTable {
    private static final int NAME = 0;

    private final VariableAdmin variables;

    VariablesInfoTable(VariableAdmin variables) {
        this.variables = variables;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("VARIABLE_NAME", name()),
                optional(
                                "VARIABLE_SOURCE",
                                ColumnType.enumOf(
                                        "COMPILED",
                                        "GLOBAL",
                                        "SERVER",
                                        "EXPLICIT",
                                        "EXTRA",
                                        "USER",
                                        "LOGIN",
                                        "COMMAND_LINE",
                                        "PERSISTED",
                                        "DYNAMIC"))
                        .defaultsTo("COMPILED"),
                optional("VARIABLE_PATH", text(1024)),
                optional("MIN_VALUE", name()),
                optional("MAX_VALUE", name()),
                optional("SET_TIME", preciseMoment()),
                optional("SET_USER", new ColumnType(Kind.CHAR, 32, 0, false)),
                optional("SET_HOST", new ColumnType(Kind.CHAR, 255, 0, false)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (VariableInfo variable : variables.info(Conditions.of(request).pattern(NAME))) {
            if (!sink.row(row(variable))) {
                return;
            }
        }
    }

    /** MySQL writes 0 for the range of what has none, and nobody as the empty text. */
    private static Object[] row(VariableInfo variable) {
        VariableOrigin origin = variable.origin();
        return new Object[] {
            variable.name(),
            origin.source().name(),
            origin.path().orElse(""),
            variable.minimum().orElse("0"),
            variable.maximum().orElse("0"),
            origin.time().orElse(null),
            origin.user().isEmpty() ? null : origin.user(),
            origin.host().isEmpty() ? null : origin.host()
        };
    }
}
