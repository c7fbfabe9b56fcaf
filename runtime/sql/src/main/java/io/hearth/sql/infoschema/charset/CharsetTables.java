package io.hearth.sql.infoschema.charset;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;

import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;

/** The tables of this package. Stateless; any thread. */
public final class CharsetTables {
    private CharsetTables() {}

    /**
     * All of them.
     *
     * @return the tables in their places
     */
    public static List<NamedTable> all() {
        return List.of(
                ofInformationSchema("CHARACTER_SETS", new CharacterSetsTable()),
                ofInformationSchema("COLLATIONS", new CollationsTable()),
                ofInformationSchema(
                        "COLLATION_CHARACTER_SET_APPLICABILITY", new ApplicabilityTable()),
                ofInformationSchema("KEYWORDS", new KeywordsTable()));
    }
}
