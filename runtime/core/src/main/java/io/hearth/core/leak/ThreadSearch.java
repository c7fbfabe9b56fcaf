package io.hearth.core.leak;

import io.hearth.core.admin.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Live platform threads that run with the class loader as context, are of a class of it, or seem to
 * run its code. Any thread.
 */
final class ThreadSearch implements HolderSearch {
    private final Supplier<List<ThreadInfo>> known;

    ThreadSearch(Supplier<List<ThreadInfo>> known) {
        this.known = known;
    }

    @Override
    public void search(Belongings belongings, Findings findings) {
        Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
        threads.remove(Thread.currentThread());
        List<ThreadInfo> infos = known.get();
        threads.forEach(
                (thread, stack) -> {
                    List<String> ways = ways(belongings, thread, stack);
                    if (!ways.isEmpty()) {
                        findings.heldBy(
                                name(thread, infos)
                                        + ", which "
                                        + String.join(" and ", ways)
                                        + place(belongings, stack));
                    }
                });
        if (belongings.has(Thread.getDefaultUncaughtExceptionHandler())) {
            findings.heldBy("the default handler of uncaught exceptions is an object of it");
        }
    }

    private static List<String> ways(
            Belongings belongings, Thread thread, StackTraceElement[] stack) {
        List<String> ways = new ArrayList<>();
        if (belongings.isLoader(thread.getContextClassLoader())) {
            ways.add("has it as context class loader");
        }
        if (belongings.has(thread)) {
            ways.add("is of its class " + thread.getClass().getName());
        }
        if (belongings.has(thread.getUncaughtExceptionHandler())) {
            ways.add("has a handler of uncaught exceptions of it");
        }
        Optional<Object> task = task(thread);
        if (task.filter(belongings::has).isPresent()) {
            ways.add("was made with a task of its class " + task.get().getClass().getName());
        }
        ClassLoader context = thread.getContextClassLoader();
        if (ways.isEmpty()
                && Arrays.stream(stack).anyMatch(frame -> belongings.isLike(frame, context))) {
            ways.add("seems to run code of it");
        }
        return ways;
    }

    /** What the thread was made with; Java 19 moved it. */
    private static Optional<Object> task(Thread thread) {
        return Internals.read(Thread.class, "target", thread)
                .or(
                        () ->
                                Internals.read(Thread.class, "holder", thread)
                                        .flatMap(
                                                holder ->
                                                        Internals.read(
                                                                holder.getClass(),
                                                                "task",
                                                                holder)));
    }

    private static String name(Thread thread, List<ThreadInfo> infos) {
        String name = "thread '" + thread.getName() + "'";
        return infos.stream()
                .filter(info -> info.thread().equals(thread.getName()))
                .findFirst()
                .map(
                        info ->
                                "%s (%s of plugin %s, %s)"
                                        .formatted(name, info.task(), info.plugin(), info.state()))
                .orElse(name);
    }

    /** The innermost frame that looks like the loader's, or else the innermost. */
    private static String place(Belongings belongings, StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(belongings::isLike)
                .findFirst()
                .or(() -> Arrays.stream(stack).findFirst())
                .map(frame -> " and stands at " + frame)
                .orElse("");
    }
}
