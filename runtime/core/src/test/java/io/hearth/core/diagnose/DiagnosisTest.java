package io.hearth.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.bundle.TestFramework;
import io.hearth.core.bundle.TestJar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class DiagnosisTest {
    @TempDir private Path storage;
    private TestFramework framework;

    @BeforeEach
    void startFramework() throws BundleException {
        framework = new TestFramework(storage);
    }

    @AfterEach
    void stopFramework() throws BundleException {
        framework.close();
    }

    @Test
    void hasNothingToSayAboutABundleThatResolves() throws BundleException {
        Bundle bundle = install(importing("org.osgi.framework;version=\"[1.8,2)\""));

        assertThat(explain(bundle)).isEmpty();
        assertThat(bundle.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(explain(bundle)).isEmpty();
    }

    @Test
    void namesAPackageThatIsOfferedInAnotherVersionAndWhoOffersIt() throws BundleException {
        install(exporting("io.hearth.api", "io.hearth.api.plugin;version=1.0.0"));
        Bundle bundle = install(importing("io.hearth.api.plugin;version=\"[2.0,3)\""));

        assertThat(explain(bundle))
                .containsExactly(
                        "io.x 1.0.0 needs package io.hearth.api.plugin in version [2.0,3); "
                                + "this server offers 1.0.0 (bundle io.hearth.api 1.0.0)");
        assertThat(bundle.getState()).isEqualTo(Bundle.INSTALLED);
    }

    @Test
    void namesAPackageThatNobodyOffers() throws BundleException {
        assertThat(explain(install(importing("io.nowhere"))))
                .containsExactly("io.x 1.0.0 needs package io.nowhere; this server offers none");
    }

    @Test
    void namesThePackageThatWasPerhapsMeant() throws BundleException {
        install(exporting("io.hearth.api", "io.hearth.api.plugin;version=1.0.0"));

        assertThat(explain(install(importing("io.hearth.api.plugins;version=1"))))
                .containsExactly(
                        "io.x 1.0.0 needs package io.hearth.api.plugins in version 1.0 or later; "
                                + "this server offers none; the nearest name is "
                                + "io.hearth.api.plugin 1.0.0 (bundle io.hearth.api 1.0.0)");
    }

    @Test
    void saysThatAPackageComesFromTheClassPathOfTheServer() throws BundleException {
        assertThat(explain(install(importing("org.slf4j;version=\"[3.0,4)\""))))
                .containsExactly(
                        "io.x 1.0.0 needs package org.slf4j in version [3.0,4); "
                                + "this server offers 2.0.17 (on the server's class path)");
    }

    @Test
    void saysThatAPackageHasOtherAttributes() throws BundleException {
        install(exporting("io.a", "p;version=1.0.0;vendor=acme;mandatory:=vendor"));
        install(exporting("io.b", "q;version=1.0.0;vendor=acme"));

        assertThat(explain(install(importing("p,q;vendor=other"))))
                .containsExactly(
                        "io.x 1.0.0 needs package p; this server offers 1.0.0 "
                                + "(bundle io.a 1.0.0, only for those who name its vendor)",
                        "io.x 1.0.0 needs package q with vendor=other; this server offers 1.0.0 "
                                + "(bundle io.b 1.0.0, with other attributes)");
    }

    @Test
    void namesEveryCauseAtOnce() throws BundleException {
        TestJar jar =
                importing("io.first,io.second")
                        .header("Require-Bundle", "io.third;bundle-version=\"[1.0,2)\"");

        assertThat(explain(install(jar)))
                .containsExactly(
                        "io.x 1.0.0 needs package io.first; this server offers none",
                        "io.x 1.0.0 needs package io.second; this server offers none",
                        "io.x 1.0.0 needs bundle io.third in version [1.0,2); it is not installed");
    }

    @Test
    void namesARequiredBundleOfAnotherVersion() throws BundleException {
        install(TestJar.bundle("io.third"));
        TestJar jar =
                TestJar.bundle("io.x").header("Require-Bundle", "io.third;bundle-version=2.5.1");

        assertThat(explain(install(jar)))
                .containsExactly(
                        "io.x 1.0.0 needs bundle io.third in version 2.5.1 or later; "
                                + "installed is 1.0.0 (bundle io.third 1.0.0)");
    }

    @Test
    void namesTheJavaThatIsNeededAndTheOneThatRuns() throws BundleException {
        int running = Runtime.version().feature();
        int needed = running + 4;

        assertThat(
                        explain(
                                install(
                                        requiring(
                                                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version="
                                                        + needed
                                                        + "))\""))))
                .containsExactly(
                        "io.x 1.0.0 needs Java "
                                + needed
                                + " or later; this server runs on Java "
                                + running);
    }

    @Test
    void namesAnExecutionEnvironmentThatIsNoJava() throws BundleException {
        assertThat(explain(install(requiring("osgi.ee;filter:=\"(osgi.ee=Toaster)\""))))
                .containsExactly(
                        "io.x 1.0.0 needs capability osgi.ee Toaster; this server runs on Java "
                                + Runtime.version().feature());
    }

    @Test
    void namesAPluginOfAnotherVersion() throws BundleException {
        install(providing("io.beat", "io.hearth.plugin;name=heartbeat;version:Version=1.0.0"));

        assertThat(
                        explain(
                                install(
                                        requiring(
                                                "io.hearth.plugin;filter:=\"(&(name=heartbeat)"
                                                        + "(version>=2.0)(!(version>=3.0)))\""))))
                .containsExactly(
                        "io.x 1.0.0 needs plugin heartbeat in version [2.0,3); "
                                + "installed is 1.0.0 (bundle io.beat 1.0.0)");
    }

    @Test
    void namesAPluginThatIsNotInstalledAndOneOfAlmostTheName() throws BundleException {
        install(providing("io.beat", "io.hearth.plugin;name=heartbeat;version:Version=1.0.0"));
        Bundle bundle =
                install(
                        requiring(
                                "io.hearth.plugin;filter:=\"(name=Heartbeat)\","
                                        + "io.hearth.plugin;filter:=\"(name=other)\""));

        assertThat(explain(bundle))
                .containsExactly(
                        "io.x 1.0.0 needs plugin Heartbeat; it is not installed; "
                                + "the nearest name is heartbeat 1.0.0 (bundle io.beat 1.0.0)",
                        "io.x 1.0.0 needs plugin other; it is not installed");
    }

    @Test
    void namesAPluginTypeThatIsTooOld() throws BundleException {
        String type = "io.hearth.plugin.type;io.hearth.plugin.type=DAEMON;version:Version=1.0.0";
        install(providing("io.hearth.api", type));
        String filter = "(&(io.hearth.plugin.type=DAEMON)(version>=2.1.0)(!(version>=3)))";

        assertThat(
                        explain(
                                install(
                                        requiring(
                                                "io.hearth.plugin.type;filter:=\"%1$s\","
                                                        .concat("io.hearth.plugin.type;")
                                                        .concat("filter:=\"%1$s\"")
                                                        .formatted(filter)))))
                .containsExactly(
                        "io.x 1.0.0 needs plugin type DAEMON in version [2.1,3); "
                                + "this server offers 1.0.0 (bundle io.hearth.api 1.0.0)");
    }

    @Test
    void showsAnUnusualFilterAsItStands() throws BundleException {
        assertThat(explain(install(requiring("ns;filter:=\"(|(a=1)(b=2))\",bare"))))
                .containsExactly(
                        "io.x 1.0.0 needs capability ns with (|(a=1)(b=2)); "
                                + "this server offers none",
                        "io.x 1.0.0 needs capability bare; this server offers none");
    }

    @Test
    void passesOverWhatIsOptionalOrMattersAtRunTimeOnly() throws BundleException {
        TestJar jar =
                importing("io.maybe;resolution:=optional")
                        .header("DynamicImport-Package", "io.later")
                        .header(
                                "Require-Capability",
                                "osgi.service;filter:=\"(objectClass=x)\";effective:=active");

        assertThat(explain(install(jar))).isEmpty();
    }

    @Test
    void acceptsRequirementsAmongBundlesThatAreNotResolvedYet() throws BundleException {
        install(
                importing("io.x.api")
                        .header("Bundle-SymbolicName", "io.y")
                        .header("Export-Package", "io.y.api"));
        Bundle bundle = install(importing("io.y.api").header("Export-Package", "io.x.api"));

        assertThat(explain(bundle)).isEmpty();
    }

    @Test
    void tellsTheCauseOfAProviderThatCannotResolveItself() throws BundleException {
        install(exporting("io.c", "io.c.api").header("Import-Package", "io.x.api,io.nowhere"));
        install(exporting("io.b", "io.b.api").header("Import-Package", "io.c.api"));
        Bundle bundle = install(importing("io.b.api").header("Export-Package", "io.x.api"));

        assertThat(explain(bundle))
                .containsExactly(
                        "io.x 1.0.0 needs package io.b.api, which io.b 1.0.0 offers, but that cannot"
                                + " resolve: io.b 1.0.0 needs package io.c.api, which io.c 1.0.0"
                                + " offers, but that cannot resolve: io.c 1.0.0 needs package"
                                + " io.nowhere; this server offers none");
    }

    @Test
    void tellsWhichBundlesAPackageWouldComeFromTwice() throws BundleException {
        Bundle bundle = conflict();

        assertThat(explain(bundle))
                .containsExactly(
                        "io.x 1.0.0 would see package q from two bundles: version 2.0.0 from"
                                + " io.new 1.0.0, and version 1.0.0 from io.old 1.0.0 through io.mid"
                                + " 1.0.0");
        assertThat(bundle.getState()).isEqualTo(Bundle.INSTALLED);
    }

    @Test
    void tellsTheConflictWithinABundleThatIsNeeded() throws BundleException {
        conflict();
        Bundle bundle = install(importing("io.x.api").header("Bundle-SymbolicName", "io.top"));

        assertThat(explain(bundle))
                .singleElement()
                .asString()
                .startsWith(
                        "io.top 1.0.0 cannot resolve, because io.x 1.0.0 would see package q from"
                                + " two bundles: ");
    }

    @Test
    void tellsWhichSingletonIsInTheWay() throws BundleException {
        explain(install(TestJar.bundle("io.x;singleton:=true")));
        Bundle bundle =
                install(TestJar.bundle("io.x;singleton:=true").header("Bundle-Version", "1.1.0"));

        assertThat(explain(bundle))
                .containsExactly(
                        "io.x 1.1.0 is a singleton and cannot run beside io.x 1.0.0, "
                                + "which is in use");
    }

    @Test
    void namesTheHostThatAFragmentLacks() throws BundleException {
        Bundle fragment = install(TestJar.bundle("io.x").header("Fragment-Host", "io.host"));

        assertThat(explain(fragment))
                .containsExactly("io.x 1.0.0 needs host bundle io.host; it is not installed");
    }

    @Test
    void saysThatAHostInUseTakesAFragmentLater() throws BundleException {
        explain(install(TestJar.bundle("io.host")));
        Bundle fragment = install(TestJar.bundle("io.x").header("Fragment-Host", "io.host"));

        assertThat(explain(fragment))
                .containsExactly(
                        "io.x 1.0.0 needs host bundle io.host; installed is 1.0.0 (bundle io.host"
                                + " 1.0.0, in use already: it takes the fragment when it is"
                                + " refreshed)");
    }

    @Test
    void namesTheSystemThatNativeCodeIsNotFor() throws BundleException {
        Bundle bundle =
                install(TestJar.bundle("io.x").header("Bundle-NativeCode", "x.so;osname=BeOS"));

        assertThat(explain(bundle))
                .containsExactly(
                        "io.x 1.0.0 needs native code with (&(osgi.native.osname~=beos)); this server"
                                + " runs on "
                                + System.getProperty("os.name")
                                + " ("
                                + System.getProperty("os.arch")
                                + ")");
    }

    @Test
    void saysThatABundleIsUninstalled() throws BundleException {
        Bundle bundle = install(TestJar.bundle("io.x"));
        bundle.uninstall();

        assertThat(explain(bundle)).containsExactly(bundle.getLocation() + " is uninstalled");
    }

    @Test
    void leavesAProviderUnresolvedWhenTheBundleCannotResolve() throws BundleException {
        Bundle provider = install(exporting("io.b", "io.b.api"));

        assertThat(explain(install(importing("io.b.api,io.nowhere")))).hasSize(1);
        assertThat(provider.getState()).isEqualTo(Bundle.INSTALLED);
    }

    private Bundle conflict() throws BundleException {
        install(exporting("io.old", "q;version=1.0.0"));
        install(exporting("io.new", "q;version=2.0.0"));
        install(
                exporting("io.mid", "io.mid.api;uses:=q")
                        .header("Import-Package", "q;version=\"[1,2)\""));
        return install(
                importing("io.mid.api,q;version=\"[2,3)\"").header("Export-Package", "io.x.api"));
    }

    private List<String> explain(Bundle bundle) {
        return new Diagnosis(framework.context()).explain(bundle);
    }

    private Bundle install(TestJar jar) throws BundleException {
        return framework.install(jar);
    }

    private static TestJar importing(String packages) {
        return TestJar.bundle("io.x").header("Import-Package", packages);
    }

    private static TestJar exporting(String symbolicName, String packages) {
        return TestJar.bundle(symbolicName).header("Export-Package", packages);
    }

    private static TestJar requiring(String capabilities) {
        return TestJar.bundle("io.x").header("Require-Capability", capabilities);
    }

    private static TestJar providing(String symbolicName, String capabilities) {
        return TestJar.bundle(symbolicName).header("Provide-Capability", capabilities);
    }
}
