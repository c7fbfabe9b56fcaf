package io.hearth.itests.documentation;

import java.util.ArrayList;
import java.util.List;

/**
 * A shell session as a document shows it: commands after the prompt, each with what it prints.
 *
 * @param exchanges all commands of the document, in order
 */
record Session(List<Exchange> exchanges) {
    static final String PROMPT = "hearth> ";

    /** One command and its output. */
    record Exchange(String command, String output) {}

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

    String commands() {
        return String.join("\n", exchanges.stream().map(Exchange::command).toList());
    }

    String output() {
        return String.join("\n", exchanges.stream().map(Exchange::output).toList());
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
}
