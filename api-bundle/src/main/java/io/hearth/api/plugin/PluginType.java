package io.hearth.api.plugin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a plugin is, in MySQL's words. Each type's interfaces live in a package of their own, whose
 * version is the type version ({@code PLUGIN_TYPE_VERSION}) of a plugin that was built against it.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-plugins-table.html">The
 *     INFORMATION_SCHEMA PLUGINS table</a>
 */
public enum PluginType {
    /** Runs in the background; package {@code io.hearth.api.daemon}. */
    DAEMON("daemon"),
    /** A table of information_schema; package {@code io.hearth.api.infoschema}. */
    INFORMATION_SCHEMA("infoschema"),
    /** Keeps tables; package {@code io.hearth.api.engine}. */
    STORAGE_ENGINE("engine"),
    /** Splits text into words; package {@code io.hearth.api.fulltext}. */
    FTPARSER("fulltext"),
    /** SQL functions; package {@code io.hearth.api.function}. */
    FUNCTION("function");

    private final String apiPackage;

    PluginType(String lastSegment) {
        this.apiPackage = "io.hearth.api." + lastSegment;
    }

    /**
     * The type as SHOW PLUGINS writes it.
     *
     * @return for example {@code INFORMATION SCHEMA}
     */
    public String sqlName() {
        return name().replace('_', ' ');
    }

    /**
     * The package that holds this type's interfaces.
     *
     * @return the fully qualified package name
     */
    public String apiPackage() {
        return apiPackage;
    }

    /**
     * The type that a manifest or a user names.
     *
     * @param text the constant's name or its {@link #sqlName()}, in any letter case; not null
     * @return the type, or empty if there is none of that name
     */
    public static Optional<PluginType> parse(String text) {
        String wanted = text.trim().replace(' ', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.name().equals(wanted)).findFirst();
    }
}
