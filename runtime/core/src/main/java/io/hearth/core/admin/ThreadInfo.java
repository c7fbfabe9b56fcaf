package io.hearth.core.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One task of a daemon and its thread.
 *
 * @param plugin the plugin's name
 * @param task the task's name
 * @param thread the thread's name
 * @param state RUNNING (the task's code is running), WAITING (for the next beat or restart), FAILED
 *     (given up), ENDED, or LEFTOVER (runs on although its plugin has stopped)
 * @param since when it took up this state
 * @param runs how often the task's code was called
 * @param failures how often it failed
 * @param restarts how often it was started again
 * @param missedBeats beats of a schedule that were skipped
 * @param nextRun when it runs next; empty when that is not known
 * @param lastError the last failure; empty when there was none
 * @param stack where the thread stands, innermost frame first; empty when it has none
 */
public record ThreadInfo(
        String plugin,
        String task,
        String thread,
        State state,
        Instant since,
        long runs,
        long failures,
        long restarts,
        long missedBeats,
        Optional<Instant> nextRun,
        Optional<String> lastError,
        List<String> stack) {
    /** What a task is doing. */
    public enum State {
        /** The task's code is running. */
        RUNNING,
        /** For the next beat or restart. */
        WAITING,
        /** It failed and its policy does not start it again. */
        FAILED,
        /** It returned. */
        ENDED,
        /** It runs on although its plugin has stopped. */
        LEFTOVER
    }

    /** Copies the list. */
    public ThreadInfo {
        stack = List.copyOf(stack);
    }
}
