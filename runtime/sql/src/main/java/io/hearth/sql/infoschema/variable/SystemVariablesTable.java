package io.hearth.sql.infoschema.variable;

import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;
import static io.hearth.sql.infoschema.support.Columns.yesNo;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.api.variable.VariableScope;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.sql.infoschema.support.Conditions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** SYSTEM_VARIABLES, as MariaDB has it: all that is known of variables. Immutable; any thread. */
final class SystemVariablesTable implements FilledTable {
    private static final int NAME = 0;
    private static final int SESSION_VALUE = 1;

    private final VariableAdmin variables;

    SystemVariablesTable(VariableAdmin variables) {
        this.variables = variables;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("VARIABLE_NAME", name()),
                optional("SESSION_VALUE", text(2048)),
                optional("GLOBAL_VALUE", text(2048)),
                required("GLOBAL_VALUE_ORIGIN", name()),
                optional("DEFAULT_VALUE", text(2048)),
                required("VARIABLE_SCOPE", name()),
                required("VARIABLE_TYPE", name()),
                required("VARIABLE_COMMENT", text(2048)),
                optional("NUMERIC_MIN_VALUE", text(21)),
                optional("NUMERIC_MAX_VALUE", text(21)),
                optional("NUMERIC_BLOCK_SIZE", text(21)),
                optional("ENUM_VALUE_LIST", longText()),
                required("READ_ONLY", text(3)),
                optional("COMMAND_LINE_ARGUMENT", name()),
                optional("GLOBAL_VALUE_PATH", text(2048)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        LikePattern names = Conditions.of(request).pattern(NAME);
        Map<String, String> own =
                request.wants(SESSION_VALUE) ? sessionValues(names, session) : Map.of();
        for (VariableInfo variable : variables.info(names)) {
            if (!sink.row(row(variable, own))) {
                return;
            }
        }
    }

    private Map<String, String> sessionValues(LikePattern names, Session session) {
        Optional<HostSession> known = Sessions.of(session);
        return known.isEmpty()
                ? Map.of()
                : variables.list(names, known).stream()
                        .collect(
                                Collectors.toMap(NamedValue::name, NamedValue::value, (a, b) -> a));
    }

    private static Object[] row(VariableInfo variable, Map<String, String> own) {
        boolean perSession = variable.scope() == VariableScope.SESSION;
        boolean numeric = variable.minimum().isPresent() || variable.maximum().isPresent();
        return new Object[] {
            variable.name().toUpperCase(Locale.ROOT),
            perSession ? own.get(variable.name()) : null,
            variable.value().orElse(null),
            origin(variable.origin().source()),
            variable.defaultValue().orElse(null),
            variable.scope().name(),
            variable.kind().sqlName(),
            variable.comment().orElse(""),
            variable.minimum().orElse(null),
            variable.maximum().orElse(null),
            numeric ? Long.toString(variable.blockSize()) : null,
            variable.elements().isEmpty() ? null : String.join(",", variable.elements()),
            yesNo(variable.readOnly()),
            variable.argument().map(Enum::name).orElse(null),
            variable.origin().path().orElse(null)
        };
    }

    /** MariaDB's words; it has none for a persisted value. */
    private static String origin(Source source) {
        return switch (source) {
            case COMPILED -> "COMPILE-TIME";
            case EXPLICIT -> "CONFIG";
            case COMMAND_LINE -> "COMMAND-LINE";
            case PERSISTED -> "PERSISTED";
            case DYNAMIC -> "SQL";
        };
    }
}
