package io.hearth.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link DeclarePlugin}s of one package; the compiler writes it, authors do not. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface DeclarePlugins {
    /**
     * The declarations.
     *
     * @return all of them, in source order
     */
    DeclarePlugin[] value();
}
