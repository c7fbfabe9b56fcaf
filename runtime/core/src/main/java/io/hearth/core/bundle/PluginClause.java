package io.hearth.core.bundle;

import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.framework.Version;

/** Reads one plugin's declaration and checks each value. Used by one thread. */
final class PluginClause {
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
    private static final Pattern CLASS_NAME =
            Pattern.compile(
                    "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+"
                            + "(?:\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)*+");

    private final Clause clause;
    private final ImportedApi imports;
    private String subject = "a plugin";

    PluginClause(Clause clause, ImportedApi imports) {
        this.clause = clause;
        this.imports = imports;
    }

    PluginDescriptor read() throws BundleFault {
        Clauses.checkUnique(clause);
        String name = name();
        subject = "plugin " + name;
        PluginType type = type();
        return new PluginDescriptor(
                name,
                type,
                version(),
                typeVersion(type),
                imports.version(ImportedApi.LIBRARY),
                className(type),
                freeText("author"),
                freeText("description"),
                Licenses.shown(freeText("license")),
                maturity());
    }

    private String name() throws BundleFault {
        String name = required("name");
        if (name.length() > LONGEST_NAME) {
            throw fault("has a name of more than " + LONGEST_NAME + " characters", name);
        }
        if (!NAME.matcher(name).matches()) {
            throw fault("has a name that is not an identifier", name);
        }
        return name;
    }

    private PluginType type() throws BundleFault {
        String text = required("type");
        Optional<PluginType> type = PluginType.parse(text);
        return type.orElseThrow(
                () ->
                        fault(
                                "is of an unknown type (there are "
                                        + Arrays.stream(PluginType.values())
                                                .map(PluginType::sqlName)
                                                .collect(Collectors.joining(", "))
                                        + ")",
                                text));
    }

    private Version version() throws BundleFault {
        String text = required("version");
        Clauses.Typed typed = Clauses.attribute(clause, "version").orElseThrow();
        if (!typed.type().equals("Version")) {
            // The resolver would compare it as a text, in which 1.10 comes before 1.9.
            throw fault("must declare its version as version:Version, not as", typed.type());
        }
        return parse("has a bad version", text);
    }

    private Version typeVersion(PluginType type) throws BundleFault {
        Optional<Clauses.Typed> declared = Clauses.attribute(clause, "typeVersion");
        return declared.isPresent()
                ? parse("has a bad type version", declared.get().value())
                : imports.version(type.apiPackage());
    }

    private Version parse(String problem, String text) throws BundleFault {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException notAVersion) {
            throw fault(problem, text);
        }
    }

    /** The class; empty for an annotation on a package, which bnd writes as its package-info. */
    private Optional<String> className(PluginType type) throws BundleFault {
        String text = freeText("class");
        if (!text.isEmpty() && !text.endsWith(".package-info")) {
            if (!CLASS_NAME.matcher(text).matches()) {
                throw fault("names a class that cannot exist", text);
            }
            return Optional.of(text);
        }
        if (type != PluginType.DAEMON) {
            throw fault(
                    "has no class, which only a DAEMON can do without; its type is",
                    type.sqlName());
        }
        return Optional.empty();
    }

    private Maturity maturity() throws BundleFault {
        String text = freeText("maturity");
        return text.isEmpty()
                ? Maturity.UNKNOWN
                : Maturity.parse(text).orElseThrow(() -> fault("has an unknown maturity", text));
    }

    private String required(String attribute) throws BundleFault {
        String value = Clauses.attribute(clause, attribute).map(Clauses.Typed::value).orElse("");
        if (value.isEmpty()) {
            throw new BundleFault(subject + " is declared without a " + attribute);
        }
        return value;
    }

    private String freeText(String attribute) {
        String value = Clauses.attribute(clause, attribute).map(Clauses.Typed::value).orElse("");
        return OneLine.of(value, Integer.MAX_VALUE);
    }

    private BundleFault fault(String problem, String value) {
        return new BundleFault(subject + " " + problem + ": " + OneLine.quote(value));
    }
}
