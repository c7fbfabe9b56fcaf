package io.hearth.core.daemon;

/** A task that is called until it returns. Guarded by the lock of the task's daemon. */
final class Once implements Rhythm {
    private long next;

    Once(long start) {
        this.next = start;
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public void began() {
        // Nothing follows from it: the next call depends on how this one ends.
    }

    @Override
    public boolean succeeded(long now) {
        return false;
    }

    @Override
    public void failed(long earliest) {
        next = earliest;
    }

    @Override
    public long missed() {
        return 0;
    }
}
