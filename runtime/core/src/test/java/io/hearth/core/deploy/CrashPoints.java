package io.hearth.core.deploy;

/** Numbers the moments at which the server can die, and lets it die at one of them. One thread. */
final class CrashPoints {
    private int left = Integer.MAX_VALUE;

    /** Lets the server die at the n-th moment from now, counted from 0. */
    void crashAt(int moment) {
        left = moment;
    }

    void never() {
        left = Integer.MAX_VALUE;
    }

    void pass() {
        if (left-- == 0) {
            throw new Crash();
        }
    }
}
