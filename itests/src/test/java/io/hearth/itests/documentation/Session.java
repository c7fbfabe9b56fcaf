package io.hearth.itests.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A shell session as a document shows it: commands after the prompt, each with what it prints.
 *
 * @param exchanges all commands of the document, in order
 */
record Session(List<Exchange> exchanges) {
    static final String PROMPT = "hearth> ";

    /** One command and its output. */
    record Exchange(String command, String output) {
        boolean fails() {
            return output.startsWith("ERROR");
        }
    }

    /** Joins all blocks of a document that are marked as a session: one runs into the next. */
    static Session of(Document document) {
        List<Exchange> exchanges = new ArrayList<>();
        document.blocks().stream()
                .filter(block -> block.is("session"))
                .forEach(block -> add(block.text(), exchanges));
        return new Session(List.copyOf(exchanges));
    }

    private static void add(String text, List<Exchange> exchanges) {
        String[] parts = ("\n" + text).split("\n" + PROMPT);
        for (int i = 1; i < parts.length; i++) {
            String[] lines = parts[i].split("\n", 2);
            exchanges.add(new Exchange(lines[0].trim(), lines.length > 1 ? lines[1] : ""));
        }
    }

    /**
     * The commands by runs of a server: a run ends after a command that fails, because {@code
     * --execute} stops there, and the next one goes on with the same data directory.
     */
    List<Session> runs() {
        List<Session> runs = new ArrayList<>();
        List<Exchange> run = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            run.add(exchange);
            if (exchange.fails()) {
                runs.add(new Session(List.copyOf(run)));
                run.clear();
            }
        }
        runs.add(new Session(List.copyOf(run)));
        return runs.stream().filter(session -> !session.exchanges().isEmpty()).toList();
    }

    /** Whether the last command is one that fails. */
    boolean fails() {
        return exchanges.get(exchanges.size() - 1).fails();
    }

    String commands() {
        return exchanges.stream().map(Exchange::command).collect(Collectors.joining("\n"));
    }

    /** What goes to standard output. */
    String output() {
        return exchanges.stream()
                .filter(exchange -> !exchange.fails())
                .map(Exchange::output)
                .collect(Collectors.joining("\n"));
    }

    /** What the failing command, if there is one, writes to standard error. */
    String errors() {
        return fails() ? exchanges.get(exchanges.size() - 1).output().trim() : "";
    }

    /**
     * What is the same in each run of a session: times and numbers are replaced by what they are,
     * widths of columns by one blank, and the rules that only a terminal gets are left out.
     */
    static List<String> essence(String output) {
        return output.lines()
                .map(line -> line.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+Z?", "TIME"))
                .map(line -> line.replaceAll("\\b[0-9a-f]{64}\\b", "HASH"))
                .map(line -> line.replaceAll("\\b\\d+\\b", "N"))
                .map(line -> line.replaceAll("\\s+", " ").trim())
                .filter(line -> !line.matches("[- ]*"))
                .toList();
    }

    /** What the output has to look like: a line with nothing but … stands for any lines. */
    Pattern pattern() {
        String lines =
                essence(output()).stream()
                        .map(line -> line.equals("…") ? "(.*\\n)*?" : Pattern.quote(line) + "\\n")
                        .collect(Collectors.joining());
        return Pattern.compile(lines);
    }
}
