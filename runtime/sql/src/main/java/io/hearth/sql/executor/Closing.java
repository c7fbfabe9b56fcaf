package io.hearth.sql.executor;

/** Closes several things, all of them even if one fails. */
final class Closing {
    private Closing() {}

    /**
     * Closes what is there: null stands for what was never opened. The first failure is thrown,
     * later ones are attached to it.
     */
    static void all(AutoCloseable... things) {
        Throwable first = null;
        for (AutoCloseable thing : things) {
            try {
                if (thing != null) {
                    thing.close();
                }
            } catch (Throwable failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        rethrow(first);
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
