package io.hearth.api.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarePluginProcessorTest {
    private static final String IMPORTS =
            "package p; import io.hearth.api.daemon.*; import io.hearth.api.plugin.*;\n";
    private static final String DAEMON_BODY =
            " implements DaemonPlugin { public void start(DaemonThreads threads) {} }";

    /** A class {@code p.A} with these members of the annotation on line 2. */
    private static List<String> declare(String members) {
        return compile("@DeclarePlugin(" + members + ")\npublic class A" + DAEMON_BODY);
    }

    private static List<String> declareNameAnd(String members) {
        return declare("name = \"a\", type = PluginType.DAEMON, " + members);
    }

    private static List<String> compile(String source) {
        return new Compilation().with("p/A.java", IMPORTS + source).messages();
    }

    private static List<String> declarePackage(String... declarations) {
        return new Compilation()
                .with(
                        "p/package-info.java",
                        String.join("\n", declarations)
                                + "\npackage p; import io.hearth.api.plugin.*;")
                .messages();
    }

    @Test
    void aGoodDeclarationPasses() {
        assertThat(
                        declare(
                                "name = \"_Good_1\", type = PluginType.DAEMON, version ="
                                        + " \"1.2.3.beta-4\", author = \"A \\\"B\\\" ü\","
                                        + " description = \"d\", license = \"Apache-2.0\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a-b", "a b", "ä", "a.b", "a\\n"})
    void refusesANameThatIsNoIdentifier(String name) {
        assertThat(declare("name = \"" + name + "\", type = PluginType.DAEMON"))
                .singleElement()
                .asString()
                .startsWith("ERROR 2: @DeclarePlugin(name = \"" + name.replace("\\n", "\\u000a"))
                .contains("name: expected a letter or _, then letters, digits and _; found \"");
    }

    @Test
    void refusesANameOfMoreThan64Characters() {
        String longest = "x".repeat(64);
        assertThat(declare("name = \"" + longest + "\", type = PluginType.DAEMON")).isEmpty();
        assertThat(declare("name = \"" + longest + "y\", type = PluginType.DAEMON"))
                .containsExactly(
                        "ERROR 2: @DeclarePlugin(name = \""
                                + longest
                                + "y\") name: expected 64 characters at most; found 65 in \""
                                + longest
                                + "y\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.x", "1.0.0.", "v1", "1.2.3.4.5", "-1", "1.0.0.ü", "2147483648"})
    void refusesWhatIsNoOsgiVersion(String version) {
        assertThat(declareNameAnd("version = \"" + version + "\""))
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR 2: @DeclarePlugin(name = \"a\") version: expected an OSGi version")
                .endsWith("found \"" + version + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.2", "1.2.2147483647", "01.0.0", "1.0.0.RC_1-x"})
    void takesEveryOsgiVersion(String version) {
        assertThat(declareNameAnd("version = \"" + version + "\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "description"})
    void refusesControlCharactersInFreeText(String member) {
        assertThat(declareNameAnd(member + " = \"a\\tb\""))
                .containsExactly(
                        "ERROR 2: @DeclarePlugin(name = \"a\") "
                                + member
                                + ": expected text without control characters; found U+0009 in"
                                + " \"a\\u0009b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"License.GPL", "License.BSD", "License.PROPRIETARY", "\"MIT\""})
    void takesKnownLicences(String licence) {
        assertThat(declareNameAnd("license = " + licence)).isEmpty();
    }

    @Test
    void warnsOfAnUnknownLicence() {
        assertThat(declareNameAnd("license = \"Public house\""))
                .containsExactly(
                        "WARNING 2: @DeclarePlugin(name = \"a\") license: expected GPL, BSD, PROPRIETARY or an"
                                + " SPDX identifier; found \"Public house\", which is shown as"
                                + " PROPRIETARY");
    }

    @Test
    void namesTheIdentifierThatWasMeant() {
        assertThat(declareNameAnd("license = \"apache-2.0\""))
                .singleElement()
                .asString()
                .contains("or the SPDX identifier Apache-2.0; found \"apache-2.0\"");
    }

    @Test
    void severalFaultsAreAllReported() {
        assertThat(declareNameAnd("version = \"x\", author = \"\\n\", license = \"?\"")).hasSize(3);
    }

    @Test
    void refusesTheSameNameTwiceWhateverItsLetterCase() {
        String annotation = "@DeclarePlugin(name = \"%s\", type = PluginType.DAEMON)\n";
        List<String> messages =
                new Compilation()
                        .with(
                                "p/A.java",
                                IMPORTS
                                        + annotation.formatted("twin")
                                        + "public class A"
                                        + DAEMON_BODY)
                        .with(
                                "p/B.java",
                                IMPORTS
                                        + annotation.formatted("Twin")
                                        + "public class B"
                                        + DAEMON_BODY)
                        .messages();
        assertThat(messages)
                .containsExactly(
                        "ERROR 2: @DeclarePlugin(name = \"Twin\") name: expected a name that no other plugin has in"
                                + " any letter case; found \"Twin\", and p.A declares \"twin\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A | expected a public class; p.A is not public",
                "public abstract class A | expected a class that objects can be made of; p.A is"
                        + " abstract"
            })
    void refusesAClassThatTheHostCannotUse(String head, String message) {
        assertThat(
                        compile(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)\n"
                                        + head
                                        + " implements DaemonPlugin { public A() {} public void"
                                        + " start(DaemonThreads threads) {} }"))
                .containsExactly("ERROR 3: @DeclarePlugin(name = \"a\"): " + message);
    }

    @Test
    void refusesAnInterface() {
        assertThat(
                        compile(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)\n"
                                        + "public interface A extends DaemonPlugin {}"))
                .containsExactly(
                        "ERROR 3: @DeclarePlugin(name = \"a\"): expected a class; found interface p.A");
    }

    @Test
    void refusesAnInnerClassAndTakesAStaticOne() {
        String source =
                "public class A {\n"
                        + "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)\n"
                        + "public %s class B"
                        + DAEMON_BODY
                        + "}";
        assertThat(compile(source.formatted("static"))).isEmpty();
        assertThat(compile(source.formatted("")))
                .containsExactly(
                        "ERROR 4: @DeclarePlugin(name = \"a\"): expected a static class, since it is nested;"
                                + " p.A.B is not static");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A() {}", "private A() {}", "public A(int x) {}"})
    void refusesAClassWithoutAPublicConstructorWithoutParameters(String constructor) {
        assertThat(
                        compile(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)\n"
                                        + "public class A implements DaemonPlugin { "
                                        + constructor
                                        + " public void start(DaemonThreads threads) {} }"))
                .containsExactly(
                        "ERROR 3: @DeclarePlugin(name = \"a\"): expected a public constructor without"
                                + " parameters; p.A has none");
    }

    @Test
    void refusesADaemonThatIsNone() {
        assertThat(
                        compile(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)\n"
                                        + "public class A implements Plugin {}"))
                .containsExactly(
                        "ERROR 3: @DeclarePlugin(name = \"a\"): expected a class that implements"
                                + " io.hearth.api.daemon.DaemonPlugin, since its type is DAEMON;"
                                + " p.A does not");
    }

    @Test
    void takesADaemonThatInheritsTheInterface() {
        assertThat(
                        compile(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)\n"
                                        + "public class A extends Base {}\n"
                                        + "class Base"
                                        + DAEMON_BODY))
                .isEmpty();
    }

    @Test
    void aPluginOfAnotherTypeIsAPluginAtLeast() {
        String annotation = "@DeclarePlugin(name = \"a\", type = PluginType.STORAGE_ENGINE)\n";
        assertThat(compile(annotation + "public class A implements Plugin {}")).isEmpty();
        assertThat(compile(annotation + "public class A {}"))
                .singleElement()
                .asString()
                .contains("implements io.hearth.api.plugin.Plugin, since its type is");
    }

    @Test
    void leavesAnUnknownSuperclassToTheCompiler() {
        assertThat(
                        compile(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)\n"
                                        + "public class A extends Unknown {}"))
                .noneMatch(message -> message.contains("@DeclarePlugin"));
    }

    @Test
    void takesSeveralDeclarationsOnAPackage() {
        assertThat(
                        declarePackage(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)",
                                "@DeclarePlugin(name = \"b\", type = PluginType.DAEMON)"))
                .isEmpty();
    }

    @Test
    void namesTheFaultyOneOfSeveralDeclarations() {
        assertThat(
                        declarePackage(
                                "@DeclarePlugin(name = \"a\", type = PluginType.DAEMON)",
                                "@DeclarePlugin(name = \"A\", type = PluginType.DAEMON)",
                                "@DeclarePlugin(name = \"-\", type = PluginType.DAEMON)"))
                .satisfiesExactly(
                        second -> assertThat(second).contains("@DeclarePlugin(name = \"A\") name"),
                        third -> assertThat(third).contains("@DeclarePlugin(name = \"-\") name"));
    }

    @Test
    void aPackageDeclaresDaemonsOnly() {
        assertThat(declarePackage("@DeclarePlugin(name = \"a\", type = PluginType.FUNCTION)"))
                .containsExactly(
                        "ERROR 1: @DeclarePlugin(name = \"a\") type: expected DAEMON for a plugin without code,"
                                + " which is declared on a package; found FUNCTION");
    }
}
