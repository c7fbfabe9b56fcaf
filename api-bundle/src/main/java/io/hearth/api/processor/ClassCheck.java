package io.hearth.api.processor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Checks that the host can make an object of the class and call it by its type's interface.
 *
 * @param elements the compiler's
 * @param types the compiler's
 */
record ClassCheck(Elements elements, Types types) {
    private static final String ANY_PLUGIN = "io.hearth.api.plugin.Plugin";

    /** Interface by the name of the plugin type's constant; a plugin of another type: any. */
    private static final Map<String, String> INTERFACES =
            Map.of("DAEMON", "io.hearth.api.daemon.DaemonPlugin");

    /** All that is wrong; empty if nothing is. */
    Stream<String> check(TypeElement type, Optional<String> pluginType) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return Stream.of(
                    "expected a class; found "
                            + type.getKind().toString().toLowerCase(Locale.ROOT)
                            + " "
                            + type);
        }
        return Stream.of(
                        isPublic(type),
                        isConcrete(type),
                        isStatic(type),
                        hasConstructor(type),
                        pluginType.flatMap(name -> implementsInterface(type, name)))
                .flatMap(Optional::stream);
    }

    private static Optional<String> isPublic(TypeElement type) {
        return when(
                !type.getModifiers().contains(Modifier.PUBLIC),
                "expected a public class; " + type + " is not public");
    }

    private static Optional<String> isConcrete(TypeElement type) {
        return when(
                type.getModifiers().contains(Modifier.ABSTRACT),
                "expected a class that objects can be made of; " + type + " is abstract");
    }

    private static Optional<String> isStatic(TypeElement type) {
        return when(
                type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC),
                "expected a static class, since it is nested; " + type + " is not static");
    }

    private static Optional<String> hasConstructor(TypeElement type) {
        boolean found =
                ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .filter(constructor -> constructor.getParameters().isEmpty())
                        .anyMatch(ClassCheck::isPublicElement);
        return when(
                !found, "expected a public constructor without parameters; " + type + " has none");
    }

    private static boolean isPublicElement(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    private Optional<String> implementsInterface(TypeElement type, String pluginType) {
        String name = INTERFACES.getOrDefault(pluginType, ANY_PLUGIN);
        TypeElement wanted = elements.getTypeElement(name);
        boolean given = wanted != null && isA(type, wanted);
        return when(
                !given && !hasUnknownSupertype(type.asType()),
                "expected a class that implements "
                        + name
                        + ", since its type is "
                        + pluginType
                        + "; "
                        + type
                        + " does not");
    }

    private boolean isA(TypeElement type, TypeElement wanted) {
        return types.isAssignable(types.erasure(type.asType()), types.erasure(wanted.asType()));
    }

    /** Then the compiler complains by itself, or another processor is about to generate it. */
    private boolean hasUnknownSupertype(TypeMirror type) {
        return types.directSupertypes(type).stream()
                .anyMatch(
                        supertype ->
                                supertype.getKind() == TypeKind.ERROR
                                        || hasUnknownSupertype(supertype));
    }

    private static Optional<String> when(boolean wrong, String message) {
        return wrong ? Optional.of(message) : Optional.empty();
    }
}
