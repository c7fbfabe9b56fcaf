package io.hearth.api.plugin;

/**
 * The version of each plugin type's API package, for the manifest of a bundle that declares a
 * plugin. A declaration without code refers to no class of its type's package, so bnd cannot find
 * the version by itself; a test compares these with the packages.
 */
final class TypeVersions {
    /** Version of {@code io.hearth.api.daemon}. */
    static final String DAEMON = "1.0.0";

    /** Version of {@code io.hearth.api.infoschema}. */
    static final String INFORMATION_SCHEMA = "1.0.0";

    /** bnd macro: the version that belongs to the declaration's type. */
    static final String OF_TYPE =
            "${replacestring;${replacestring;${#type};DAEMON;"
                    + DAEMON
                    + "};INFORMATION_SCHEMA;"
                    + INFORMATION_SCHEMA
                    + "}";

    /** bnd macro: the type at that version or later, below the next major one. */
    static final String FILTER =
            "(&("
                    + DeclarePlugin.TYPE_NAMESPACE
                    + "=${#type})(version>="
                    + OF_TYPE
                    + ")(!(version>=${versionmask;+;"
                    + OF_TYPE
                    + "})))";

    private TypeVersions() {}
}
