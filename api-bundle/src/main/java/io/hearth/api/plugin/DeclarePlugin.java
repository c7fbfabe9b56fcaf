package io.hearth.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Requirement;

/**
 * Declares a plugin. On a class: the class is the plugin and implements its type's interface. On a
 * package ({@code package-info.java}): a plugin without code, for a {@link PluginType#DAEMON} whose
 * bundle works through its activator or its services; may stand there several times.
 *
 * <p>bnd writes the declaration into the bundle's manifest, as a {@code Provide-Capability} clause
 * in the name space {@value #NAMESPACE}, next to a requirement on the host; the server reads it
 * from there without loading a class. The compiler refuses a bad declaration with an error at its
 * place in the source (on JDK 23 and later with {@code -proc:full}); the host checks it again.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(DeclarePlugins.class)
@Capability(
        namespace = DeclarePlugin.NAMESPACE,
        attribute = {
            "name=\"${#name}\"",
            "type=${#type}",
            "typeVersion:Version=\"" + TypeVersions.OF_TYPE + "\"",
            "version:Version=\"${#version}\"",
            "maturity=${#maturity}",
            "class=${@class}"
        })
@Requirement(namespace = DeclarePlugin.TYPE_NAMESPACE, filter = TypeVersions.FILTER)
@Requirement(namespace = "osgi.extender", name = DeclarePlugin.NAMESPACE, version = "1.0.0")
public @interface DeclarePlugin {
    /** Name space of the capability that a declaration becomes. */
    String NAMESPACE = "io.hearth.plugin";

    /**
     * Name space of the capability by which the API bundle offers a plugin type's interfaces, with
     * the version of their package. A declaration requires it, so that the framework's resolver is
     * the guard of the type version also for a plugin without code.
     */
    String TYPE_NAMESPACE = "io.hearth.plugin.type";

    /**
     * The plugin's name.
     *
     * @return a letter or {@code _}, then letters, digits and {@code _}; 64 characters at most;
     *     unique on a server whatever the letter case
     */
    String name();

    /**
     * What the plugin is.
     *
     * @return the type
     */
    PluginType type();

    /**
     * The plugin's version.
     *
     * @return an OSGi version: {@code major[.minor[.micro[.qualifier]]]}
     */
    String version() default "1.0.0";

    /**
     * Who wrote it.
     *
     * @return free text
     */
    @Attribute
    String author() default "";

    /**
     * What it is for, in a sentence.
     *
     * @return free text
     */
    @Attribute
    String description() default "";

    /**
     * Its licence.
     *
     * @return a constant of {@link License} or an SPDX identifier
     */
    @Attribute
    String license() default License.PROPRIETARY;

    /**
     * How finished it is.
     *
     * @return the level
     */
    Maturity maturity() default Maturity.UNKNOWN;
}
