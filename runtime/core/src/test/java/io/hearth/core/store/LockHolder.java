package io.hearth.core.store;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that tries to take a data directory, tells how that went and then stays. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            DatadirLock.acquire(Path.of(arguments[0]));
            System.out.println("acquired");
        } catch (DatadirException failure) {
            System.out.println(failure.getMessage());
        }
        new CountDownLatch(1).await();
    }
}
