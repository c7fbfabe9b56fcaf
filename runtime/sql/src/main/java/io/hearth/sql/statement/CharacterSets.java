package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.SqlValue;
import io.hearth.sql.session.CharacterSettings;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.SetItem.SetCharacterSet;
import io.hearth.sql.syntax.SetItem.SetNames;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Collation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What SET does to the variables of character sets, which come in pairs: a character set brings its
 * collation, and a collation its character set. Stateless.
 */
final class CharacterSets {
    private static final String CLIENT = "character_set_client";
    private static final String CONNECTION = "character_set_connection";
    private static final String RESULTS = "character_set_results";
    private static final String COLLATION_CONNECTION = "collation_connection";
    private static final String CHARSET_PREFIX = "character_set_";
    private static final String COLLATION_PREFIX = "collation_";
    private static final List<String> PAIRED = List.of("connection", "server", "database");

    private CharacterSets() {}

    /** SET NAMES. */
    static List<Assignment> names(SetNames names) {
        if (names.charset().isEmpty()) {
            return List.of(
                    session(CLIENT, Optional.empty()),
                    session(CONNECTION, Optional.empty()),
                    session(COLLATION_CONNECTION, Optional.empty()),
                    session(RESULTS, Optional.empty()));
        }
        Charset charset = CharacterSettings.requireCharset(names.charset().get());
        Collation collation =
                names.collation()
                        .map(CharacterSettings::requireCollation)
                        .orElse(charset.defaultCollation());
        if (collation.charset() != charset) {
            throw ErrorCode.ER_COLLATION_CHARSET_MISMATCH.toException(
                    collation.sqlName(), charset.sqlName());
        }
        return List.of(
                session(CLIENT, charset.sqlName()),
                session(CONNECTION, charset.sqlName()),
                session(COLLATION_CONNECTION, collation.sqlName()),
                session(RESULTS, charset.sqlName()));
    }

    /** SET CHARACTER SET: literals are then in the default schema's character set. */
    static List<Assignment> characterSet(SetCharacterSet set, ServerSession session) {
        Optional<String> name =
                set.charset()
                        .map(CharacterSettings::requireCharset)
                        .map(charset -> charset.sqlName());
        Collation database = session.settings().characters().database(session);
        return List.of(
                session(CLIENT, name.map(SqlValue::of)),
                session(RESULTS, name.map(SqlValue::of)),
                session(CONNECTION, database.charset().sqlName()),
                session(COLLATION_CONNECTION, database.sqlName()));
    }

    /** An assignment, with that to the other one of its pair. */
    static List<Assignment> withPartner(Assignment assignment) {
        String name = assignment.variable().toLowerCase(Locale.ROOT);
        for (String pair : PAIRED) {
            if (name.equals(CHARSET_PREFIX + pair)) {
                return List.of(assignment, partner(assignment, COLLATION_PREFIX + pair, true));
            }
            if (name.equals(COLLATION_PREFIX + pair)) {
                return List.of(assignment, partner(assignment, CHARSET_PREFIX + pair, false));
            }
        }
        return List.of(assignment);
    }

    /** A value that is no name is passed on, for the first of the two to refuse. */
    private static Assignment partner(Assignment of, String name, boolean isCollation) {
        Optional<SqlValue> value = of.value();
        if (value.isPresent() && value.get() instanceof SqlValue.Text text) {
            String partner =
                    isCollation
                            ? CharacterSettings.requireCharset(text.text())
                                    .defaultCollation()
                                    .sqlName()
                            : CharacterSettings.requireCollation(text.text()).charset().sqlName();
            value = Optional.of(SqlValue.of(partner));
        }
        return new Assignment(of.target(), name, value);
    }

    private static Assignment session(String name, String value) {
        return session(name, Optional.of(SqlValue.of(value)));
    }

    private static Assignment session(String name, Optional<SqlValue> value) {
        return new Assignment(Target.SESSION, name, value);
    }
}
