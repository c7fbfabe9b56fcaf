package io.hearth.sql.executor;

/** Closes several things, all of them even if one fails. */
final class Closing {
    private Closing() {}

    /** The first failure is thrown, later ones are attached to it. */
    static void all(AutoCloseable... things) {
        RuntimeException first = null;
        for (AutoCloseable thing : things) {
            try {
                thing.close();
            } catch (RuntimeException failure) {
                first = joined(first, failure);
            } catch (Exception failure) {
                first = joined(first, new IllegalStateException(failure));
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static RuntimeException joined(RuntimeException first, RuntimeException failure) {
        if (first == null) {
            return failure;
        }
        first.addSuppressed(failure);
        return first;
    }
}
