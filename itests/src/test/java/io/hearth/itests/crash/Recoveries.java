package io.hearth.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.plugin.Diary;
import io.hearth.itests.plugin.Evidence;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the plugins wrote down before a start, and at it. Used by one thread. */
final class Recoveries {
    private final Installation hearth;
    private final Map<String, List<String>> before = new HashMap<>();

    Recoveries(Installation hearth, List<String> plugins) {
        this.hearth = hearth;
        plugins.forEach(plugin -> before.put(plugin, evidence(plugin)));
    }

    /**
     * Recover comes before init in a plugin that was running, and in no other one.
     *
     * <p>A plugin that had just been deinitialised when the server died may have to recover: the
     * note that it was stopped comes after its deinit, as it must.
     *
     * @param inOrder whether the last run was stopped in order
     */
    void check(String plugin, boolean inOrder) {
        List<String> old = before.get(plugin);
        List<String> written = evidence(plugin).subList(old.size(), evidence(plugin).size());
        String last = old.isEmpty() ? Diary.DEINIT : old.get(old.size() - 1);
        assertThat(written).as("what plugin %s wrote at its start", plugin).isNotEmpty();
        if (!last.equals(Diary.DEINIT)) {
            assertThat(written)
                    .as("plugin %s was running when the server died", plugin)
                    .startsWith(Diary.RECOVER, Diary.INIT + " after CRASH");
        } else if (inOrder) {
            assertThat(written)
                    .as("plugin %s was not running when the server stopped", plugin)
                    .doesNotContain(Diary.RECOVER);
        }
    }

    private List<String> evidence(String plugin) {
        Path file = hearth.pluginData(plugin).resolve(Evidence.FILE);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
