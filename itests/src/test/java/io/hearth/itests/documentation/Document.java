package io.hearth.itests.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown file, taken apart.
 *
 * @param file where it lies
 * @param prose its text without the fenced blocks
 * @param blocks its fenced blocks, in order
 */
record Document(Path file, String prose, List<Block> blocks) {
    private static final Pattern FENCED =
            Pattern.compile("(?m)(?:^<!-- (\\w+): (.+?) -->\\R)?^```(\\w*)\\R((?s:.*?))^```$");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /**
     * A fenced block and the comment before it, which says what the block shows.
     *
     * @param kind first word of the comment, such as {@code file}; empty without a comment
     * @param subject rest of the comment, such as a path
     * @param language what stands after the fence
     * @param text the lines in between
     */
    record Block(Optional<String> kind, String subject, String language, String text) {
        private static Block of(MatchResult match) {
            return new Block(
                    Optional.ofNullable(match.group(1)),
                    Optional.ofNullable(match.group(2)).orElse(""),
                    match.group(3),
                    match.group(4));
        }

        boolean is(String wanted) {
            return kind.equals(Optional.of(wanted));
        }
    }

    static Document read(Path file) throws IOException {
        String text = Files.readString(file);
        List<Block> blocks = new ArrayList<>();
        Matcher fenced = FENCED.matcher(text);
        String prose =
                fenced.replaceAll(
                        match -> {
                            blocks.add(Block.of(match));
                            return "";
                        });
        return new Document(file, prose, List.copyOf(blocks));
    }

    /** Targets of links, those to other hosts included. */
    List<String> links() {
        return LINK.matcher(prose).results().map(match -> match.group(1)).toList();
    }

    /** What stands between backticks in running text. */
    List<String> code() {
        return CODE.matcher(prose).results().map(match -> match.group(1)).toList();
    }

    /** Names by which links reach the headings, as hosts of Git repositories make them. */
    Set<String> anchors() {
        return HEADING.matcher(prose)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** A path relative to this document's folder. */
    Path resolve(String path) {
        return file.resolveSibling(path).normalize();
    }
}
