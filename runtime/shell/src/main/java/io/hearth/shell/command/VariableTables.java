package io.hearth.shell.command;

import static io.hearth.shell.table.Column.column;

import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.shell.table.Column;
import io.hearth.shell.table.Table;
import java.util.List;

/** What the variable commands show of core's records: the columns of each table. */
final class VariableTables {
    private static final List<Column<NamedValue>> LIST =
            List.of(column("Name", NamedValue::name), column("Value", NamedValue::value));

    private static final List<Column<VariableInfo>> INFO =
            List.of(
                    column("Name", VariableInfo::name),
                    column("Plugin", VariableInfo::plugin),
                    column("Scope", VariableTables::scope),
                    column("Type", variable -> variable.kind().sqlName()),
                    column("Read only", variable -> variable.readOnly() ? "YES" : "NO"),
                    column("Value", VariableInfo::value),
                    column("Default", VariableInfo::defaultValue),
                    column("Minimum", VariableInfo::minimum),
                    column("Maximum", VariableInfo::maximum),
                    column("Block size", VariableInfo::blockSize),
                    column("Elements", VariableInfo::elements),
                    column("Option", VariableTables::option),
                    column("Comment", VariableInfo::comment),
                    column("Source", variable -> variable.origin().source()),
                    column("Path", VariableTables::path),
                    column("Set at", variable -> variable.origin().time()),
                    column("Set by", variable -> variable.origin().user()),
                    column("Persisted", variable -> variable.persisted() ? "YES" : "NO"));

    private VariableTables() {}

    static Table list(List<NamedValue> values) {
        return Table.of(values, LIST);
    }

    static Table info(VariableInfo variable) {
        return Table.vertical(variable, INFO);
    }

    private static String scope(VariableInfo variable) {
        return switch (variable.scope()) {
            case GLOBAL -> "GLOBAL";
            case SESSION -> "GLOBAL and SESSION";
        };
    }

    private static String option(VariableInfo variable) {
        String dashed = "--" + variable.name().replace('_', '-');
        return variable.argument()
                .map(
                        argument ->
                                switch (argument) {
                                    case NONE -> dashed;
                                    case OPTIONAL -> dashed + "[=value]";
                                    case REQUIRED -> dashed + "=value";
                                })
                .orElse("");
    }

    private static String path(VariableInfo variable) {
        VariableOrigin origin = variable.origin();
        return origin.path().map(path -> path + " line " + origin.line()).orElse("");
    }
}
