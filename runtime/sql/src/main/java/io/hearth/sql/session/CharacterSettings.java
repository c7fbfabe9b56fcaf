package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.api.variable.SystemVariable;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Collation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The variables for character sets and collations. Immutable. */
public final class CharacterSettings {
    private static final String CHARSET = "utf8mb4";
    private static final String COLLATION = "utf8mb4_0900_ai_ci";

    private final SystemVariable<String> client =
            charset("character_set_client", CHARSET, "In which the client sends statements.");
    private final SystemVariable<String> connection =
            charset("character_set_connection", CHARSET, "Of string literals.");
    private final SystemVariable<String> results =
            charset("character_set_results", CHARSET, "In which results are sent; NULL for as is.");
    private final SystemVariable<String> server =
            charset("character_set_server", CHARSET, "Of schemas that name none.");
    private final SystemVariable<String> database =
            charset("character_set_database", CHARSET, "Of the default schema.");
    private final SystemVariable<String> fileSystem =
            charset("character_set_filesystem", "binary", "Of file names.");
    private final SystemVariable<String> collationConnection =
            collation("collation_connection", "Of string literals.");
    private final SystemVariable<String> collationServer =
            collation("collation_server", "Of schemas that name none.");
    private final SystemVariable<String> collationDatabase =
            collation("collation_database", "Of the default schema.");

    private static SystemVariable<String> charset(String name, String value, String comment) {
        return text(name, value, comment, CharacterSettings::charset);
    }

    private static SystemVariable<String> collation(String name, String comment) {
        return text(
                name,
                COLLATION,
                comment,
                value -> value == null ? refuse(name) : requireCollation(value).sqlName());
    }

    private static SystemVariable<String> text(
            String name, String value, String comment, UnaryOperator<String> check) {
        return SystemVariable.ofString(name)
                .defaultValue(value)
                .perSession()
                .check(
                        change ->
                                change.value() == null && !name.endsWith("results")
                                        ? refuse(name)
                                        : check.apply(change.value()))
                .comment(comment)
                .build();
    }

    private static String refuse(String name) {
        throw ErrorCode.ER_WRONG_VALUE_FOR_VAR.toException(name, "NULL");
    }

    private static String charset(String name) {
        return name == null ? null : requireCharset(name).sqlName();
    }

    /**
     * A character set by name.
     *
     * @param name in any letter case
     * @return the character set
     * @throws io.hearth.api.error.ServerException 1115 if there is none
     */
    public static Charset requireCharset(String name) {
        return Charset.named(name)
                .orElseThrow(() -> ErrorCode.ER_UNKNOWN_CHARACTER_SET.toException(name));
    }

    /**
     * A collation by name.
     *
     * @param name in any letter case
     * @return the collation
     * @throws io.hearth.api.error.ServerException 1273 if there is none
     */
    public static Collation requireCollation(String name) {
        return Collation.named(name)
                .orElseThrow(() -> ErrorCode.ER_UNKNOWN_COLLATION.toException(name));
    }

    /**
     * The collation of string literals.
     *
     * @param session whose
     * @return the collation
     */
    public Collation connection(Session session) {
        return requireCollation(collationConnection.get(session));
    }

    /**
     * The collation of the default schema.
     *
     * @param session whose
     * @return the collation
     */
    public Collation database(Session session) {
        return requireCollation(collationDatabase.get(session));
    }

    /**
     * The character set that statements come in.
     *
     * @param session whose
     * @return the character set
     */
    public Charset client(Session session) {
        return requireCharset(client.get(session));
    }

    /**
     * The character set that results are sent in.
     *
     * @param session whose
     * @return empty if they are sent as they are
     */
    public Optional<Charset> results(Session session) {
        return Optional.ofNullable(results.get(session)).map(CharacterSettings::requireCharset);
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
