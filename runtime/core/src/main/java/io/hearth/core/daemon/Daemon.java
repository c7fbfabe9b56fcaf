package io.hearth.core.daemon;

import io.hearth.api.daemon.DaemonThreads;
import io.hearth.core.admin.ThreadInfo;
import java.time.Duration;
import java.util.List;

/** The threads of one plugin. Any thread. */
public interface Daemon extends DaemonThreads {
    /**
     * Stops all tasks: refuses new ones, interrupts all threads, waits until they have ended, and
     * interrupts those once more that have not ended after half the time. What still runs then is
     * logged once as a warning with its stack, and listed as a leftover until it ends.
     *
     * <p>Returns within the limit, also when its caller is interrupted (who finds the interrupt
     * still set). A task that calls this itself is neither interrupted nor waited for. Calling it
     * again is harmless and waits for no thread that is a leftover already.
     *
     * @param limit how long to wait for all threads together; zero: not at all
     * @return the leftovers; empty if all threads have ended
     */
    List<ThreadInfo> stop(Duration limit);
}
