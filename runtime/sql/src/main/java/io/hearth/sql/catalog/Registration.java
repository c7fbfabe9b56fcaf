package io.hearth.sql.catalog;

/** Takes back what was registered. Any thread; closing it again does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
