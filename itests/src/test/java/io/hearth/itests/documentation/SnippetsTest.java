package io.hearth.itests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.documentation.Document.Block;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Blocks of code in the documentation are what is in the sources. The comment before a block says
 * what it is: {@code file: PATH} the whole file, {@code from: PATH} a part of it, {@code manifest:
 * HEADER} a part of the header that bnd wrote, {@code standalone: pom.xml} a build of its own.
 */
class SnippetsTest {
    private static final List<String> KINDS = List.of("file", "from", "manifest", "standalone");

    /** A block and where it stands. */
    private record Place(Document document, Block block) {
        Path path() {
            return document.resolve(block.subject());
        }

        @Override
        public String toString() {
            return Repository.root().relativize(document.file()) + ": " + block.subject();
        }
    }

    @Test
    void javaAndXmlSayWhereTheyComeFrom() {
        assertThat(places())
                .filteredOn(place -> List.of("java", "xml").contains(place.block().language()))
                .filteredOn(place -> place.block().kind().filter(KINDS::contains).isEmpty())
                .as("blocks without a comment before them, see CONTRIBUTING.md")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aWholeFileIsTheFile() {
        return eachOf(
                "file", place -> assertThat(place.block().text()).isEqualTo(read(place.path())));
    }

    @TestFactory
    Stream<DynamicTest> aPartOccursInItsFile() {
        return eachOf(
                "from",
                place ->
                        assertThat(withoutIndent(read(place.path())))
                                .contains(withoutIndent(place.block().text())));
    }

    @TestFactory
    Stream<DynamicTest> aManifestIsWhatBndWrote() {
        return eachOf(
                "manifest",
                place -> assertThat(header(place)).contains(joined(place.block().text())));
    }

    @TestFactory
    Stream<DynamicTest> aStandaloneBuildUsesTheVersionsOfThisOne() {
        return eachOf(
                "standalone",
                place -> {
                    Pom root = Pom.read(read(Repository.root().resolve("pom.xml")));
                    assertThat(Pom.read(place.block().text()).versions())
                            .isNotEmpty()
                            .allSatisfy(
                                    (artifact, version) ->
                                            assertThat(version)
                                                    .as(artifact)
                                                    .isEqualTo(root.versionOf(artifact)));
                });
    }

    private static Stream<DynamicTest> eachOf(String kind, Check check) {
        return places().stream()
                .filter(place -> place.block().is(kind))
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> check.accept(place)));
    }

    private static List<Place> places() {
        return Repository.documents().stream()
                .flatMap(
                        document ->
                                document.blocks().stream().map(block -> new Place(document, block)))
                .toList();
    }

    private static String header(Place place) throws IOException {
        Path manifest = place.document().resolve("target/classes/META-INF/MANIFEST.MF");
        try (InputStream file = Files.newInputStream(manifest)) {
            return new Manifest(file).getMainAttributes().getValue(place.block().subject());
        }
    }

    private static String joined(String text) {
        return withoutIndent(text).replace("\n", "");
    }

    private static String withoutIndent(String text) {
        return text.replaceAll("(?m)^[ \\t]+", "");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    /** What is asserted of a block. */
    private interface Check {
        void accept(Place place) throws Exception;
    }
}
