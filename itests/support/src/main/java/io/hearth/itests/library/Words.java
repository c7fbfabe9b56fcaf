package io.hearth.itests.library;

/** Of use to plugins that import it. Stateless. */
public final class Words {
    private Words() {}

    /** A word. */
    public static String hello() {
        return "hello";
    }
}
