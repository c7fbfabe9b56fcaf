package io.hearth.wire.fake;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Runs the fake server for clients that are tried by hand. */
public final class FakeServerMain {
    private FakeServerMain() {}

    /** Prints the port and waits for the end of the process. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.start()) {
            System.out.println(server.port());
            new CountDownLatch(1).await();
        }
    }
}
