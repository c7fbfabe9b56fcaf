package io.hearth.core.host;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps rows of the runtime's own bundles in the data dictionary. An OSGi service of core; any
 * thread.
 */
@ProviderType
public interface DictionaryTables {
    /**
     * A table, which begins with its first row.
     *
     * @param bundle symbolic name of the bundle that owns it
     * @param name the table's name, unique in the bundle
     * @return the table; nothing of it is kept in the object
     */
    DictionaryTable table(String bundle, String name);

    /** A table: rows of named text fields under text keys. Any thread; readers never wait. */
    interface DictionaryTable {
        /**
         * All rows.
         *
         * @return an unmodifiable copy, by key
         */
        Map<String, Map<String, String>> rows();

        /**
         * Writes and removes rows, all or none, and returns when that is on disk.
         *
         * @param changes what each key holds afterwards; empty to remove its row
         * @throws io.hearth.api.error.ServerException 1026 if it cannot be written; nothing is then
         *     changed
         */
        void change(Map<String, Optional<Map<String, String>>> changes);
    }
}
