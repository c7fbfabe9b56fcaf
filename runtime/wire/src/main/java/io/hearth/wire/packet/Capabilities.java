package io.hearth.wire.packet;

/**
 * A set of capabilities, as the flags that travel. Immutable.
 *
 * @param flags one bit for each; bits that this server does not know are kept
 */
public record Capabilities(int flags) {
    /**
     * A set.
     *
     * @param members what is in it
     * @return the set
     */
    public static Capabilities of(Capability... members) {
        int flags = 0;
        for (Capability member : members) {
            flags |= member.bit();
        }
        return new Capabilities(flags);
    }

    /**
     * Whether one is in it.
     *
     * @param capability which
     * @return true if it is
     */
    public boolean has(Capability capability) {
        return (flags & capability.bit()) != 0;
    }

    /**
     * What both have.
     *
     * @param others the other side's
     * @return the common ones
     */
    public Capabilities and(Capabilities others) {
        return new Capabilities(flags & others.flags);
    }

    /**
     * The set with one more.
     *
     * @param capability which
     * @return the larger set
     */
    public Capabilities with(Capability capability) {
        return new Capabilities(flags | capability.bit());
    }

    /**
     * The set without one.
     *
     * @param capability which
     * @return the smaller set
     */
    public Capabilities without(Capability capability) {
        return new Capabilities(flags & ~capability.bit());
    }
}
