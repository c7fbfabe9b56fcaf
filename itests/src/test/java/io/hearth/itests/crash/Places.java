package io.hearth.itests.crash;

import java.util.List;
import java.util.stream.IntStream;

/** Where a server can be made to die. */
public final class Places {
    /** All places that the server knows. */
    public static final List<String> ALL =
            List.of(
                    "install.jar-stored",
                    "install.resolved",
                    "install.initialised",
                    "install.committed",
                    "removal.committed",
                    "removal.deinitialised",
                    "upgrade.old-stopped",
                    "upgrade.new-started",
                    "upgrade.committed",
                    "upgrade.old-uninstalled",
                    "deploy.changed",
                    "deploy.noted",
                    "deploy.removal-noted",
                    "deploy.removed",
                    "deploy.withdrawing",
                    "deploy.superseding",
                    "jars.copied",
                    "dictionary.before-sync",
                    "dictionary.after-sync",
                    "start.journaled",
                    "stop.deinitialised");

    private Places() {}

    /** Every so-manieth of them. */
    public static List<String> part(int number, int parts) {
        return IntStream.range(0, ALL.size())
                .filter(i -> i % parts == number)
                .mapToObj(ALL::get)
                .toList();
    }
}
