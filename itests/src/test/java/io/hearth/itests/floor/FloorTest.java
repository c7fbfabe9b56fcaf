package io.hearth.itests.floor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module uses floors below its own, never above; packages never form a cycle. */
class FloorTest {
    private static final String[] JDK = {"java..", "javax.."};
    private static JavaClasses all;

    @BeforeAll
    static void readClasses() {
        all = Modules.classes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.hearth.api",
                "io.hearth.options",
                "io.hearth.core",
                "io.hearth.sql",
                "io.hearth.wire",
                "io.hearth.shell",
                "io.hearth.launcher",
                "io.hearth.example"
            })
    void everyModuleIsLookedAt(String root) {
        assertThat(all).anyMatch(type -> type.getPackageName().startsWith(root));
    }

    @Test
    void theApiUsesOnlyAnnotationsAndTheLoggingApi() {
        holdTo("io.hearth.api..", "org.osgi.annotation..", "org.slf4j");
    }

    @Test
    void theOptionsUseNothing() {
        holdTo("io.hearth.options..");
    }

    @Test
    void coreUsesApiAndOptions() {
        holdTo(
                "io.hearth.core..",
                "io.hearth.api..",
                "io.hearth.options..",
                "org.osgi..",
                "org.slf4j..",
                "org.h2..",
                "org.apache.felix.utils..");
    }

    @Test
    void theContractsOfCoreUseTheApiAlone() {
        classes()
                .that()
                .resideInAnyPackage("io.hearth.core.admin", "io.hearth.core.host")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.osgi..",
                        "io.hearth.api..",
                        "io.hearth.core.admin",
                        "io.hearth.core.host")
                .check(all);
    }

    @Test
    void sqlUsesTheContractsOfCore() {
        holdTo(
                "io.hearth.sql..",
                "io.hearth.api..",
                "io.hearth.core.admin",
                "io.hearth.core.host",
                "org.osgi..",
                "org.slf4j..",
                "org.apache.calcite..",
                "com.google.common..");
    }

    /** Another planner could take Calcite's place behind them. */
    @Test
    void onlyBinderAndPlannerSeeCalcite() {
        noClasses()
                .that()
                .resideInAPackage("io.hearth.sql..")
                .and()
                .resideOutsideOfPackages("io.hearth.sql.binder..", "io.hearth.sql.planner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.calcite..", "com.google.common..")
                .check(all);
    }

    @Test
    void wireUsesTheContractsOfCoreAndSql() {
        holdTo(
                "io.hearth.wire..",
                "io.hearth.api..",
                "io.hearth.core.admin",
                "io.hearth.core.host",
                "io.hearth.sql.front",
                "io.hearth.sql.type",
                "io.hearth.sql.vector",
                "org.osgi..",
                "org.slf4j..");
    }

    @Test
    void theShellUsesTheContractsOfCore() {
        holdTo(
                "io.hearth.shell..",
                "io.hearth.api..",
                "io.hearth.core.admin",
                "org.osgi..",
                "org.slf4j..",
                "org.apache.felix..",
                "org.jline..");
    }

    @Test
    void theLauncherKnowsTheFrameworkAndTheOptions() {
        holdTo(
                "io.hearth.launcher..",
                "io.hearth.options..",
                "org.osgi.framework..",
                "org.apache.felix.framework",
                "org.slf4j..",
                "ch.qos.logback..");
    }

    /** The framework's own interfaces too: a bundle may have an activator. */
    @Test
    void anExampleSeesTheApiAlone() {
        holdTo(
                "io.hearth.example..",
                "io.hearth.api..",
                "org.slf4j",
                "org.osgi.annotation..",
                "org.osgi.framework");
    }

    /** The library is a bundle of its own in those tests, as a plugin's libraries are. */
    @Test
    void aTestPluginSeesTheApiAndItsLibrary() {
        holdTo(
                "io.hearth.itests.plugin..",
                "io.hearth.api..",
                "io.hearth.itests.library",
                "org.slf4j");
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.hearth.(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void coreAndApiNeverPrint() {
        noClasses()
                .that()
                .resideInAnyPackage("io.hearth.api..", "io.hearth.core..", "io.hearth.options..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(all);
    }

    @Test
    void nothingLogsThroughJavaUtilLogging() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(all);
    }

    @Test
    void noTestSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(Modules.tests());
    }

    private static void holdTo(String from, String... allowed) {
        String[] packages =
                Stream.of(Stream.of(JDK), Stream.of(allowed), Stream.of(from))
                        .flatMap(part -> part)
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(all);
    }
}
