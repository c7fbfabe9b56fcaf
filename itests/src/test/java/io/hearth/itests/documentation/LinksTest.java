package io.hearth.itests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documentation points at is there. */
class LinksTest {
    private static final Pattern ELSEWHERE = Pattern.compile("^(https?|mailto):.*");

    /** A path in running text: no blank, no placeholder, nothing that a build makes. */
    private static final Pattern PLAIN_PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)+/?");

    private static List<Document> documents;

    @BeforeAll
    static void readTheDocuments() {
        documents = Repository.documents();
    }

    @Test
    void findsTheDocuments() {
        assertThat(documents)
                .extracting(document -> Repository.root().relativize(document.file()).toString())
                .contains("README.md", "CONTRIBUTING.md", "api-bundle/README.md");
    }

    @Test
    void linksLeadToFilesAndHeadingsThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Document document : documents) {
            for (String link : document.links()) {
                if (!ELSEWHERE.matcher(link).matches() && !leadsSomewhere(document, link)) {
                    broken.add(document.file() + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void pathsInTheTextExist() throws IOException {
        Set<String> topLevel = topLevelFolders();
        List<String> broken = new ArrayList<>();
        for (Document document : documents) {
            document.code().stream()
                    .filter(code -> PLAIN_PATH.matcher(code).matches())
                    .filter(code -> topLevel.contains(code.substring(0, code.indexOf('/'))))
                    .filter(code -> !code.contains("/target/"))
                    .filter(code -> !Files.exists(Repository.root().resolve(code)))
                    .forEach(code -> broken.add(document.file() + ": " + code));
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Document from, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? from.file() : from.resolve(path);
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Document.read(target).anchors().contains(link.substring(hash + 1));
    }

    private static Set<String> topLevelFolders() throws IOException {
        try (Stream<Path> entries = Files.list(Repository.root())) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("target"))
                    .collect(Collectors.toSet());
        }
    }
}
