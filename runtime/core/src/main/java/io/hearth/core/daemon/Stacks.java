package io.hearth.core.daemon;

import java.util.Arrays;
import java.util.List;

/** Where a thread stands, as text. */
final class Stacks {
    private Stacks() {}

    /** Innermost frame first; empty for a thread that has ended. */
    static List<String> of(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).map(StackTraceElement::toString).toList();
    }

    /** A block of lines as a stack trace is written. */
    static String block(List<String> stack) {
        return stack.isEmpty() ? "(no stack)" : "\tat " + String.join("\n\tat ", stack);
    }
}
