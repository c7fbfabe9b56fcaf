package io.hearth.example.twin;

import io.hearth.api.daemon.DaemonTask;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.daemon.Schedule;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the one task a daemon asks for on a real thread, and keeps how it ended. */
final class OneThread implements DaemonThreads {
    private final CompletableFuture<Exception> end = new CompletableFuture<>();
    private Thread thread;
    private RestartPolicy policy;

    @Override
    public void run(String task, RestartPolicy policy, DaemonTask work) {
        this.policy = policy;
        thread = new Thread(() -> runOnce(work), task);
        thread.start();
    }

    @Override
    public Schedule every(String task, Duration period, RestartPolicy policy, DaemonTask work) {
        throw new AssertionError("The twin asks for a thread, not for a schedule: " + task);
    }

    private void runOnce(DaemonTask work) {
        try {
            work.run();
            end.complete(new IllegalStateException("The task returned"));
        } catch (Exception failure) {
            end.complete(failure);
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    String task() {
        return thread.getName();
    }

    RestartPolicy policy() {
        return policy;
    }

    /** What the task threw; waits for it. */
    Exception awaitEnd() throws InterruptedException, ExecutionException, TimeoutException {
        return end.get(30, TimeUnit.SECONDS);
    }
}
