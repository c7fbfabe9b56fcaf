package io.hearth.core.leak;

import java.util.Arrays;
import java.util.Collections;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Handlers, filters and levels of the JDK's own logging. Stateless; any thread. */
final class LogHandlerSearch implements HolderSearch {
    @Override
    public void search(Belongings belongings, Findings findings) {
        LogManager manager = LogManager.getLogManager();
        for (String name : Collections.list(manager.getLoggerNames())) {
            Logger logger = manager.getLogger(name);
            if (logger != null && holds(logger, belongings)) {
                findings.heldBy("java.util.logging logger '" + name + "'");
            }
        }
    }

    private static boolean holds(Logger logger, Belongings belongings) {
        return belongings.has(logger)
                || belongings.has(logger.getFilter())
                || belongings.has(logger.getLevel())
                || Arrays.stream(logger.getHandlers()).anyMatch(belongings::has);
    }
}
