package io.hearth.sql.infoschema.variable;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;
import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;
import static io.hearth.sql.infoschema.support.NamedTable.ofPerformanceSchema;

import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.Warning;
import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The tables of this package. Immutable; any thread. */
public final class VariableTables {
    /** As MariaDB has them. */
    private static final List<Column> LARGE =
            List.of(required("VARIABLE_NAME", name()), required("VARIABLE_VALUE", text(4096)));

    /** As MySQL has them. */
    private static final List<Column> SMALL =
            List.of(required("VARIABLE_NAME", name()), optional("VARIABLE_VALUE", text(1024)));

    /** Information_schema writes names in capitals, performance_schema as they are. */
    private static final UnaryOperator<String> CAPITALS = name -> name.toUpperCase(Locale.ROOT);

    private final VariableAdmin variables;
    private final BiConsumer<Session, Warning> warnings;

    /**
     * The tables about some variables.
     *
     * @param variables what they show
     * @param warnings takes what a session should know of values that could not be read
     */
    public VariableTables(VariableAdmin variables, BiConsumer<Session, Warning> warnings) {
        this.variables = variables;
        this.warnings = warnings;
    }

    /**
     * All of them.
     *
     * @return the tables in their places
     */
    public List<NamedTable> all() {
        return List.of(
                ofInformationSchema("GLOBAL_VARIABLES", large(this::globalValues)),
                ofInformationSchema("SESSION_VARIABLES", large(this::sessionValues)),
                ofInformationSchema("GLOBAL_STATUS", large(this::globalStatus)),
                ofInformationSchema("SESSION_STATUS", large(this::sessionStatus)),
                ofInformationSchema("SYSTEM_VARIABLES", new SystemVariablesTable(variables)),
                ofPerformanceSchema("global_variables", small(this::globalValues)),
                ofPerformanceSchema("session_variables", small(this::sessionValues)),
                ofPerformanceSchema("global_status", small(this::globalStatus)),
                ofPerformanceSchema("session_status", small(this::sessionStatus)),
                ofPerformanceSchema("persisted_variables", small(this::persisted)),
                ofPerformanceSchema("variables_info", new VariablesInfoTable(variables)));
    }

    private static NamesAndValues large(NamesAndValues.Source source) {
        return new NamesAndValues(LARGE, source, CAPITALS);
    }

    private static NamesAndValues small(NamesAndValues.Source source) {
        return new NamesAndValues(SMALL, source, UnaryOperator.identity());
    }

    private List<NamedValue> globalValues(LikePattern names, Session session) {
        return variables.list(names, Optional.empty());
    }

    private List<NamedValue> sessionValues(LikePattern names, Session session) {
        return variables.list(names, Sessions.of(session));
    }

    private List<NamedValue> globalStatus(LikePattern names, Session session) {
        return status(names, Optional.empty(), session);
    }

    private List<NamedValue> sessionStatus(LikePattern names, Session session) {
        return status(names, Optional.of(session), session);
    }

    private List<NamedValue> status(LikePattern names, Optional<Session> of, Session reader) {
        var listing = variables.status(names, of);
        listing.warnings().forEach(warning -> warnings.accept(reader, warning));
        return listing.rows();
    }

    private List<NamedValue> persisted(LikePattern names, Session session) {
        return variables.persisted().stream()
                .filter(value -> names.matches(value.name()))
                .map(value -> new NamedValue(value.name(), value.value().orElse("")))
                .toList();
    }
}
