package io.hearth.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * FUNCTIONS.md lists what is in the registry. With the system property {@code
 * hearth.writeFunctions=true} it is written instead of compared.
 */
class FunctionListTest {
    private static final Path LIST = Path.of("FUNCTIONS.md");
    private static final Predicate<String> IS_WORD = name -> name.matches("[A-Z][A-Z0-9_]*");

    @Test
    void theListHasWhatTheServerKnows() throws IOException {
        String list = list(FunctionRegistry.standard());
        if (Boolean.getBoolean("hearth.writeFunctions")) {
            Files.writeString(LIST, list);
        }
        assertThat(Files.readString(LIST))
                .as("run this test with -Dhearth.writeFunctions=true, and commit the file")
                .isEqualTo(list);
    }

    private static String list(FunctionRegistry registry) {
        return """
        # Functions and operators

        Made by `FunctionListTest` from the registry, by which the server knows them; the test fails
        when this page is behind. Synonyms stand under each of their names.

        ## Functions

        | Function | Its result for the same arguments |
        |---|---|
        %s
        ## Operators

        %s

        ## Aggregates

        %s

        GROUP_CONCAT is made for each call, with its separator and order, and has no entry.
        """
                .formatted(
                        names(registry).stream()
                                .filter(IS_WORD)
                                .map(name -> row(registry.function(name).orElseThrow()))
                                .collect(Collectors.joining()),
                        code(names(registry).stream().filter(IS_WORD.negate())),
                        code(new TreeSet<>(registry.aggregateNames()).stream()));
    }

    private static List<String> names(FunctionRegistry registry) {
        return registry.names().stream().sorted().toList();
    }

    private static String row(SqlFunction function) {
        String result =
                switch (function.stability()) {
                    case IMMUTABLE -> "always the same";
                    case STATEMENT -> "the same within a statement";
                    case VOLATILE -> "may change with each call";
                };
        return "| `%s` | %s |%n".formatted(function.name(), result).replace("\r", "");
    }

    private static String code(Stream<String> names) {
        return names.map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }
}
