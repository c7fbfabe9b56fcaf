package io.hearth.core.deploy;

/** The server dies here. Not an exception, so that nothing recovers from it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash");
    }
}
