package io.hearth.core.diagnose;

import org.osgi.framework.Version;

/** Says which Java a bundle needs. Stateless; any thread. */
final class JavaNeed {
    private JavaNeed() {}

    static String of(Want want) {
        String running = "; this server runs on Java " + Runtime.version().feature();
        boolean java = want.name().filter("JavaSE"::equals).isPresent();
        int needed = feature(want.lowest());
        return java && needed > Runtime.version().feature()
                ? "Java " + needed + " or later" + running
                : want + running;
    }

    /** Java 8 and before called themselves 1.8 and so on. */
    private static int feature(Version version) {
        return version.getMajor() == 1 ? version.getMinor() : version.getMajor();
    }
}
