package io.hearth.itests.endtoend;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The JDKs that the server is to run on: the one that runs the tests, and the other one. */
public final class EachJava implements ArgumentsProvider {
    private static final String OTHER = "hearth.otherJava";

    @Override
    public Stream<Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context) {
        String other = System.getProperty(OTHER, "");
        return Stream.of(System.getProperty("java.home"), other)
                .filter(home -> !home.isEmpty())
                .map(home -> Arguments.of(Path.of(home)));
    }
}
