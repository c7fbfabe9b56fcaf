package io.hearth.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads option files with their includes. Used once, by one thread.
 *
 * <p>Unlike mysqld it refuses what it cannot obey, instead of skipping it: an include that is
 * missing, too deep or in a loop.
 */
final class OptionFiles {
    private static final Set<String> GROUPS = Set.of("hearth", "mysqld", "server");
    private static final int MAXIMUM_DEPTH = 10;
    private static final Pattern INCLUDE = Pattern.compile("!(includedir|include)(\\s+(.*))?");

    private final List<Option> options = new ArrayList<>();
    private final Deque<Path> open = new ArrayDeque<>();

    private OptionFiles() {}

    /** The options of these files, in order. */
    static List<Option> read(List<Path> files) throws OptionException {
        OptionFiles reader = new OptionFiles();
        for (Path file : files) {
            reader.read(file);
        }
        return reader.options;
    }

    private void read(Path file) throws OptionException {
        open.push(identity(file));
        String group = "";
        int number = 0;
        for (String line : FileText.lines(file)) {
            number++;
            group = readLine(line.strip(), group, file, Source.file(file.toString(), number));
        }
        open.pop();
    }

    /** The group that holds after this line. */
    private String readLine(String line, String group, Path file, Source source)
            throws OptionException {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return group;
        }
        if (line.startsWith("[")) {
            return group(line, source);
        }
        if (line.startsWith("!")) {
            include(line, file, source);
        } else if (group.isEmpty()) {
            throw OptionException.at(source, "the option '" + line + "' stands before any [group]");
        } else if (GROUPS.contains(group)) {
            options.add(option(ValueText.withoutComment(line).strip(), source));
        }
        return group;
    }

    private static String group(String line, Source source) throws OptionException {
        int end = line.indexOf(']');
        String rest = end < 0 ? "" : ValueText.withoutComment(line.substring(end + 1)).strip();
        if (end < 2 || !rest.isEmpty()) {
            throw OptionException.at(source, "'" + line + "' is not a [group]");
        }
        return line.substring(1, end).strip();
    }

    private static Option option(String line, Source source) throws OptionException {
        if (line.startsWith("-")) {
            throw OptionException.at(
                    source,
                    "the option '" + line + "' is written without leading dashes in a file");
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
            return OptionName.option(line, Optional.empty(), source, line);
        }
        String value = ValueText.value(line.substring(equals + 1).strip(), source);
        return OptionName.option(
                line.substring(0, equals).strip(), Optional.of(value), source, line);
    }

    private void include(String line, Path file, Source source) throws OptionException {
        Matcher matcher = INCLUDE.matcher(line);
        if (!matcher.matches() || matcher.group(3) == null) {
            throw OptionException.at(
                    source, "'" + line + "' is neither '!include FILE' nor '!includedir FOLDER'");
        }
        Path target = resolve(matcher.group(3).strip(), file, source);
        List<Path> files =
                matcher.group(1).equals("include") ? List.of(target) : filesIn(target, source);
        for (Path included : files) {
            checkNesting(included, source);
            read(included);
        }
    }

    private static Path resolve(String path, Path file, Source source) throws OptionException {
        try {
            return file.resolveSibling(path).normalize();
        } catch (InvalidPathException failure) {
            throw new OptionException(source + ": '" + path + "' is not a path", failure);
        }
    }

    private static List<Path> filesIn(Path folder, Source source) throws OptionException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".cnf"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new OptionException(
                    source + ": the folder " + folder + " cannot be read", failure);
        }
    }

    private void checkNesting(Path included, Source source) throws OptionException {
        if (!Files.exists(included)) {
            throw OptionException.at(source, "there is no file " + included);
        }
        if (open.contains(identity(included))) {
            throw OptionException.at(source, included + " includes itself");
        }
        if (open.size() > MAXIMUM_DEPTH) {
            throw OptionException.at(
                    source, "includes are nested more than " + MAXIMUM_DEPTH + " deep");
        }
    }

    /** One path for a file however it is spelled; a file that is absent is reported when opened. */
    private static Path identity(Path file) throws OptionException {
        try {
            return Files.exists(file) ? file.toRealPath() : file;
        } catch (IOException failure) {
            throw FileText.unreadable(file, String.valueOf(failure.getMessage()), failure);
        }
    }
}
