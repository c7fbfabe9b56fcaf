package io.hearth.sql.session;

import io.hearth.api.variable.SystemVariable;

import java.util.List;

/** The variables for character sets and collations. Immutable. */
public final class CharacterSettings {
    private static final String CHARSET = "utf8mb4";
    private static final String COLLATION = "utf8mb4_0900_ai_ci";

    private final SystemVariable<String> client =
            text("character_set_client", CHARSET, "In which the client sends statements.");
    private final SystemVariable<String> connection =
            text("character_set_connection", CHARSET, "Of string literals.");
    private final SystemVariable<String> results =
            text("character_set_results", CHARSET, "In which results are sent; NULL for as is.");
    private final SystemVariable<String> server =
            text("character_set_server", CHARSET, "Of schemas that name none.");
    private final SystemVariable<String> database =
            text("character_set_database", CHARSET, "Of the default schema.");
    private final SystemVariable<String> fileSystem =
            text("character_set_filesystem", "binary", "Of file names.");
    private final SystemVariable<String> collationConnection =
            text("collation_connection", COLLATION, "Of string literals.");
    private final SystemVariable<String> collationServer =
            text("collation_server", COLLATION, "Of schemas that name none.");
    private final SystemVariable<String> collationDatabase =
            text("collation_database", COLLATION, "Of the default schema.");

    private static SystemVariable<String> text(String name, String value, String comment) {
        return SystemVariable.ofString(name)
                .defaultValue(value)
                .perSession()
                .comment(comment)
                .build();
    }

    /**
     * All of them.
     *
     * @return for the server to take in
     */
    public List<SystemVariable<?>> all() {
        return List.of(
                client,
                connection,
                results,
                server,
                database,
                fileSystem,
                collationConnection,
                collationServer,
                collationDatabase);
    }
}
