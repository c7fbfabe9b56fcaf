package io.hearth.itests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.options.ServerOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of options in the README has those that the server knows, and their defaults. */
class OptionsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`--[a-z].*?) \\|(.*?)\\|.*\\|$");
    private static final Pattern NAME = Pattern.compile("--[a-z-]+");

    /** A row: the options of its first cell, and the text of the second. */
    private record Row(List<String> options, String defaultValue) {
        static Stream<Row> of(MatchResult match) {
            List<String> names =
                    NAME.matcher(match.group(1)).results().map(MatchResult::group).toList();
            return Stream.of(new Row(names, match.group(2).replace("`", "").trim()));
        }
    }

    @Test
    void theReadmeNamesEachOptionOfTheServer() throws IOException {
        assertThat(rows().stream().flatMap(row -> row.options().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ServerOption.values()).map(ServerOption::dashedName).toList());
    }

    @Test
    void theReadmeTellsTheDefaults() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            row.options().stream()
                    .map(name -> name.substring(2).replace('-', '_'))
                    .flatMap(name -> ServerOption.find(name).stream())
                    .filter(option -> !isDefault(option, row.defaultValue()))
                    .forEach(option -> wrong.add(option.dashedName() + ": " + row.defaultValue()));
        }
        assertThat(wrong).isEmpty();
    }

    /** A switch that only prints need not say that it is off. */
    private static boolean isDefault(ServerOption option, String shown) {
        String actual = option.defaultValue();
        return shown.equals(actual)
                || shown.equals("10M") && actual.equals("10485760")
                || shown.isEmpty() && actual.equals("OFF");
    }

    private static List<Row> rows() throws IOException {
        String readme = Files.readString(Repository.root().resolve("README.md"));
        String section = readme.substring(readme.indexOf("## Options"));
        return ROW.matcher(section.substring(0, section.indexOf("## What lies where")))
                .results()
                .flatMap(Row::of)
                .toList();
    }
}
