package io.hearth.shell.command;

import io.hearth.core.admin.Warning;
import io.hearth.shell.table.Table;
import java.util.List;

/**
 * Rows of which some are not as they should be.
 *
 * @param table the rows
 * @param warnings what is wrong with them
 */
public record WarnedTable(Table table, List<Warning> warnings) {
    /** Copies the list. */
    public WarnedTable {
        warnings = List.copyOf(warnings);
    }
}
