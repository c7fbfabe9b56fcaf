package io.hearth.core.deploy;

import io.hearth.core.bundle.TestJar;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bundles for the folder. Immutable. */
record TestBundle(String name, String version, List<String> plugins, List<String> needs) {
    private static final Map<TestBundle, byte[]> MADE = new ConcurrentHashMap<>();
    static final String LIBRARY_NEEDED = "X-Library";

    static TestBundle of(String name, String version, String... plugins) {
        return new TestBundle(name, version, List.of(plugins), List.of());
    }

    /** Needs plugins, or libraries by {@code lib:} and the name of the bundle. */
    TestBundle needing(String... needed) {
        return new TestBundle(name, version, plugins, List.of(needed));
    }

    /** The same bytes each time, though a jar holds the time at which it was made. */
    byte[] bytes() {
        return MADE.computeIfAbsent(this, TestBundle::make);
    }

    private byte[] make() {
        TestJar jar = TestJar.bundle(name).header("Bundle-Version", version);
        if (!plugins.isEmpty()) {
            jar.header(
                    "Provide-Capability",
                    String.join(",", plugins.stream().map(this::clause).toList()));
        }
        List<String> required =
                needs.stream()
                        .filter(need -> !need.startsWith("lib:"))
                        .map("io.hearth.plugin;filter:=\"(name=%s)\""::formatted)
                        .toList();
        if (!required.isEmpty()) {
            jar.header("Require-Capability", String.join(",", required));
        }
        needs.stream()
                .filter(need -> need.startsWith("lib:"))
                .forEach(need -> jar.header(LIBRARY_NEEDED, need.substring(4)));
        return jar.bytes();
    }

    private String clause(String plugin) {
        return "io.hearth.plugin;name=%s;type=DAEMON;version:Version=\"%s\";class=\"x.package-info\""
                .formatted(plugin, version);
    }
}
