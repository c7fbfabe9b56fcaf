package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.sql.infoschema.support.Columns;

/** Columns that MySQL's tables of grants share. Stateless; any thread. */
final class GrantColumns {
    private GrantColumns() {}

    static ColumnType fixed(int characters) {
        return new ColumnType(Kind.CHAR, characters, 0, false);
    }

    static Column host() {
        return defaulted("Host", fixed(255));
    }

    static Column user() {
        return defaulted("User", fixed(32));
    }

    static Column name(String name) {
        return defaulted(name, fixed(64));
    }

    static Column grantor() {
        return defaulted("Grantor", Columns.text(288));
    }

    static Column timestamp() {
        return required("Timestamp", Columns.moment()).defaultsTo("CURRENT_TIMESTAMP");
    }

    static Column set(String name, String... privileges) {
        return defaulted(name, ColumnType.setOf(privileges));
    }

    static Column columnPrivileges() {
        return set("Column_priv", "Select", "Insert", "Update", "References");
    }

    /** One privilege, given or not. */
    static Column flag(String name) {
        return required(name, ColumnType.enumOf("N", "Y")).defaultsTo("N");
    }
}
