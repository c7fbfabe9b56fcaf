package io.hearth.itests.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The checkout that the tests run in. */
final class Repository {
    /** What builds leave behind, and what tools keep. */
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", ".idea");

    private Repository() {}

    /** The folder above all modules: the highest one upwards from here that has a pom. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (Files.exists(folder.getParent().resolve("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** All Markdown files, in no special order. */
    static List<Document> documents() {
        List<Document> found = new ArrayList<>();
        try {
            Files.walkFileTree(root(), new MarkdownCollector(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** Adds each Markdown file to a list. */
    private static final class MarkdownCollector extends SimpleFileVisitor<Path> {
        private final List<Document> found;

        MarkdownCollector(List<Document> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (file.toString().endsWith(".md")) {
                found.add(Document.read(file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
