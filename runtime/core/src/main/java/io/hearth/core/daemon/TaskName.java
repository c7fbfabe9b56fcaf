package io.hearth.core.daemon;

import static java.util.Objects.requireNonNull;

/** Which names a task may have: they become part of a thread's name and of lines in the log. */
final class TaskName {
    private static final int LONGEST = 64;

    private TaskName() {}

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it is blank, too long or not printable
     */
    static String check(String name) {
        requireNonNull(name, "task");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a task's name must not be empty");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new IllegalArgumentException(
                    "a task's name has at most " + LONGEST + " characters, not " + name.length());
        }
        name.codePoints()
                .filter(point -> !printable(point))
                .findFirst()
                .ifPresent(TaskName::refuse);
        return name;
    }

    private static void refuse(int codePoint) {
        throw new IllegalArgumentException(
                String.format("a task's name must be printable, and U+%04X is not", codePoint));
    }

    private static boolean printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
