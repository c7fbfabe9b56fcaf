package io.hearth.core.leak;

import java.lang.ref.Reference;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What live threads keep in fields of their own: thread-locals, and up to Java 23 the access
 * control context of their birth. Stateless; any thread.
 */
final class ThreadInternalsSearch implements HolderSearch {
    @Override
    public void search(Belongings belongings, Findings findings) {
        if (!Internals.areOpen(Thread.class)) {
            findings.notSearched("thread-locals, tasks of threads", "java.base/java.lang");
            return;
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            searchLocals(thread, "threadLocals", belongings, findings);
            searchLocals(thread, "inheritableThreadLocals", belongings, findings);
            searchBirth(thread, belongings, findings);
        }
    }

    private static void searchLocals(
            Thread thread, String field, Belongings belongings, Findings findings) {
        entries(thread, field)
                .flatMap(entry -> holder(entry, belongings).stream())
                .forEach(what -> findings.heldBy("thread '" + thread.getName() + "' has " + what));
    }

    private static Stream<Object> entries(Thread thread, String field) {
        return Internals.read(Thread.class, field, thread)
                .flatMap(map -> Internals.read(map.getClass(), "table", map))
                .stream()
                .flatMap(table -> Arrays.stream((Object[]) table))
                .filter(entry -> entry != null);
    }

    /** The key is held weakly, but a value often leads to it. */
    private static Optional<String> holder(Object entry, Belongings belongings) {
        return Internals.read(entry.getClass(), "value", entry)
                .filter(belongings::reachedFrom)
                .map(
                        value ->
                                "a thread-local (%s) with a value of %s that belongs to it"
                                        .formatted(
                                                key(((Reference<?>) entry).get()),
                                                value.getClass().getName()));
    }

    private static String key(Object key) {
        return key == null ? "itself gone" : key.getClass().getName();
    }

    private static void searchBirth(Thread thread, Belongings belongings, Findings findings) {
        Internals.read(Thread.class, "inheritedAccessControlContext", thread)
                .flatMap(context -> Internals.read(context.getClass(), "context", context))
                .filter(domains -> leadsTo((ProtectionDomain[]) domains, belongings))
                .ifPresent(
                        domains ->
                                findings.heldBy(
                                        "thread '%s' was started by code of it and keeps its access control context"
                                                .formatted(thread.getName())));
    }

    private static boolean leadsTo(ProtectionDomain[] domains, Belongings belongings) {
        return Arrays.stream(domains)
                .anyMatch(domain -> belongings.isLoader(domain.getClassLoader()));
    }
}
