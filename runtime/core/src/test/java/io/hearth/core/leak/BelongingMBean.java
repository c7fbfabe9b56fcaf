package io.hearth.core.leak;

/** What {@link Belonging} shows as an MBean; a class of the loader under test, too. */
public interface BelongingMBean {
    /** Ends the thread in {@link Belonging#run}. */
    void end();
}
