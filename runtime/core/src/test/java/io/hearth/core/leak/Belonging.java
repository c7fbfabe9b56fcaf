package io.hearth.core.leak;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a plugin may leave behind, in one class. A test loads it by a loader of its own. */
public final class Belonging implements Runnable, ThreadFactory, BelongingMBean, Driver, Filter {
    private final CountDownLatch end = new CountDownLatch(1);

    /** Waits until {@link #end} is called. */
    @Override
    public void run() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that has nothing of this class but its birth. */
    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "born-here");
        thread.setContextClassLoader(null);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void end() {
        end.countDown();
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        return true;
    }

    @Override
    public Connection connect(String url, Properties properties) {
        return null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
