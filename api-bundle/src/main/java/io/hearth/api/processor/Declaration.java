package io.hearth.api.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * One {@code @DeclarePlugin} in the source.
 *
 * @param element the class or package it stands on
 * @param mirror the annotation
 * @param values its members by name, defaults included
 */
record Declaration(Element element, AnnotationMirror mirror, Map<String, AnnotationValue> values) {
    static final String ANNOTATION = "io.hearth.api.plugin.DeclarePlugin";

    /** What the compiler makes of several declarations at one place. */
    static final String CONTAINER = "io.hearth.api.plugin.DeclarePlugins";

    /** All declarations on an element, in source order. */
    static Stream<Declaration> on(Element element, Elements elements) {
        return element.getAnnotationMirrors().stream()
                .flatMap(Declaration::unpacked)
                .map(mirror -> new Declaration(element, mirror, valuesOf(mirror, elements)));
    }

    private static Stream<AnnotationMirror> unpacked(AnnotationMirror mirror) {
        return switch (typeName(mirror)) {
            case ANNOTATION -> Stream.of(mirror);
            case CONTAINER ->
                    mirror.getElementValues().values().stream().flatMap(Declaration::mirrors);
            default -> Stream.empty();
        };
    }

    private static String typeName(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
    }

    private static Stream<AnnotationMirror> mirrors(AnnotationValue list) {
        return ((List<?>) list.getValue())
                .stream().map(value -> (AnnotationMirror) ((AnnotationValue) value).getValue());
    }

    private static Map<String, AnnotationValue> valuesOf(
            AnnotationMirror mirror, Elements elements) {
        Map<String, AnnotationValue> values = new HashMap<>();
        elements.getElementValuesWithDefaults(mirror)
                .forEach((member, value) -> values.put(member.getSimpleName().toString(), value));
        return Map.copyOf(values);
    }

    /** A member's text; empty if the source gives none, which the compiler reports by itself. */
    Optional<String> text(String member) {
        return Optional.ofNullable(values.get(member))
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** The name of the plugin type's constant; empty if the source gives none. */
    Optional<String> type() {
        return Optional.ofNullable(values.get("type"))
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString());
    }
}
