package io.hearth.api.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.DeclarePlugin;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.osgi.annotation.bundle.Capability;
import org.slf4j.Logger;

/** Sources in memory, compiled as a plugin's author would: the processor is found by javac. */
final class Compilation {
    private final List<JavaFileObject> sources = new ArrayList<>();

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    Compilation with(String path, String text) {
        sources.add(new Source(path, text));
        return this;
    }

    /** Kind, line and text of all that the compiler says. */
    List<String> messages() {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:only", "-classpath", classPath(), "-processorpath", classPath());
        boolean succeeded =
                compiler.getTask(null, null, diagnostics, options, null, sources).call();
        List<Diagnostic<? extends JavaFileObject>> all = diagnostics.getDiagnostics();
        assertThat(succeeded)
                .isEqualTo(all.stream().noneMatch(one -> one.getKind() == Diagnostic.Kind.ERROR));
        return all.stream().map(Compilation::text).toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind()
                + " "
                + diagnostic.getLineNumber()
                + ": "
                + diagnostic.getMessage(Locale.ENGLISH);
    }

    private static String classPath() {
        return Stream.of(DeclarePlugin.class, Capability.class, Logger.class)
                .map(Compilation::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }
}
