package io.hearth.core.leak;

import java.util.List;
import java.util.Map;

/** Threads that wait for the JVM's end. Stateless; any thread. */
final class ShutdownHookSearch implements HolderSearch {
    private static final String HOOKS = "java.lang.ApplicationShutdownHooks";

    @Override
    public void search(Belongings belongings, Findings findings) {
        if (!Internals.areOpen(Runtime.class)) {
            findings.notSearched("shutdown hooks", "java.base/java.lang");
            return;
        }
        for (Thread hook : hooks()) {
            if (belongings.has(hook) || belongings.isLoader(hook.getContextClassLoader())) {
                findings.heldBy(
                        "shutdown hook '%s' of %s"
                                .formatted(hook.getName(), hook.getClass().getName()));
            }
        }
    }

    private static List<Thread> hooks() {
        Class<?> holder = type();
        synchronized (holder) { // as its own methods do
            return Internals.read(holder, "hooks", null).stream()
                    .flatMap(hooks -> ((Map<?, ?>) hooks).keySet().stream())
                    .map(Thread.class::cast)
                    .toList();
        }
    }

    private static Class<?> type() {
        try {
            return Class.forName(HOOKS);
        } catch (ClassNotFoundException otherVersion) {
            throw new IllegalStateException(
                    "this Java keeps shutdown hooks elsewhere", otherVersion);
        }
    }
}
