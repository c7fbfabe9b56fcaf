package io.hearth.api.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Refuses a bad plugin declaration while it is compiled. What it lets pass is a declaration that
 * the host can take in, as far as one compilation can tell. Called by the compiler, on one thread.
 */
@SupportedAnnotationTypes({Declaration.ANNOTATION, Declaration.CONTAINER})
public final class DeclarePluginProcessor extends AbstractProcessor {
    private final Map<String, Declaration> byLowerCaseName = new HashMap<>();
    private Report report;
    private Licences licences;

    /** For the compiler. */
    public DeclarePluginProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        report = new Report(environment.getMessager());
        licences = Licences.load();
    }

    /** Checks the declarations of a round and claims none, so that others see them, too. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            round.getElementsAnnotatedWith(annotation).forEach(this::check);
        }
        return false;
    }

    private void check(Element element) {
        List<Declaration> declarations =
                Declaration.on(element, processingEnv.getElementUtils()).toList();
        declarations.forEach(this::checkTexts);
        declarations.forEach(this::checkPlace);
    }

    private void checkTexts(Declaration declaration) {
        error(declaration, "name", Texts::name);
        error(declaration, "name", name -> checkUnique(declaration, name));
        error(declaration, "version", Texts::version);
        error(declaration, "author", Texts::freeText);
        error(declaration, "description", Texts::freeText);
        declaration
                .text("license")
                .flatMap(licences::check)
                .ifPresent(message -> report.warning(declaration, "license", message));
    }

    private void error(
            Declaration declaration, String member, Function<String, Optional<String>> check) {
        declaration
                .text(member)
                .flatMap(check)
                .ifPresent(message -> report.error(declaration, member, message));
    }

    private Optional<String> checkUnique(Declaration declaration, String name) {
        return Optional.ofNullable(
                        byLowerCaseName.putIfAbsent(name.toLowerCase(Locale.ROOT), declaration))
                .map(
                        first ->
                                "expected a name that no other plugin has in any letter case; found "
                                        + Texts.quoted(name)
                                        + ", and "
                                        + first.element()
                                        + " declares "
                                        + Texts.quoted(first.text("name").orElse("")));
    }

    private void checkPlace(Declaration declaration) {
        if (declaration.element() instanceof TypeElement type) {
            new ClassCheck(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                    .check(type, declaration.type())
                    .forEach(message -> report.error(declaration, message));
        } else {
            declaration
                    .type()
                    .filter(type -> !type.equals("DAEMON"))
                    .ifPresent(type -> refusePackage(declaration, type));
        }
    }

    private void refusePackage(Declaration declaration, String type) {
        report.error(
                declaration,
                "type",
                "expected DAEMON for a plugin without code, which is declared on a package; found "
                        + type);
    }
}
