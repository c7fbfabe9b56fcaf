package io.hearth.api.infoschema;

import io.hearth.api.session.Session;
import org.osgi.annotation.versioning.ConsumerType;

/** A table plugin that {@code FLUSH name} resets, as in MariaDB. */
@ConsumerType
public interface FlushedTable extends InformationSchemaTable {
    /**
     * Forgets what the table has gathered. Any thread.
     *
     * @param session on whose behalf
     * @throws Exception if it cannot: the statement fails with the plugin's name and the message
     */
    void flush(Session session) throws Exception;
}
