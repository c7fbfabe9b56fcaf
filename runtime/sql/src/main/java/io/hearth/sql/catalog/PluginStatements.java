package io.hearth.sql.catalog;

import io.hearth.api.session.Session;
import java.util.List;
import java.util.Optional;

/** A table of a plugin that MariaDB's {@code SHOW name} and {@code FLUSH name} may know. */
public interface PluginStatements extends TableSource {
    /**
     * The headings of {@code SHOW name}.
     *
     * @return one per column, in the columns' order; an empty one leaves that column out. Empty if
     *     there is no such statement: it is then a syntax error
     */
    Optional<List<String>> showHeadings();

    /**
     * Whether {@code FLUSH name} may be said.
     *
     * @return false if it is a syntax error
     */
    boolean isFlushed();

    /**
     * {@code FLUSH name}: the plugin forgets what it has gathered.
     *
     * @param session on whose behalf
     * @param checkpoint throws when the statement is to stop
     * @throws io.hearth.api.error.ServerException what the plugin says, or 1105 naming it
     */
    void flush(Session session, Runnable checkpoint);
}
