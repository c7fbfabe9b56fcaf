package io.hearth.options;

/** Where an option was given. */
public record Source(Kind kind, String path, int line) {
    /** Kind of place. */
    public enum Kind {
        FILE,
        COMMAND_LINE
    }

    @Override
    public String toString() {
        return kind == Kind.FILE ? path + " line " + line : "command line";
    }
}
