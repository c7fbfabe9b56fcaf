package io.hearth.sql.account;

import io.hearth.core.admin.LikePattern;
import java.util.Set;

/**
 * The host of an account: a name, an address, or a pattern of LIKE. Immutable.
 *
 * @param text as CREATE USER writes it
 */
record HostPattern(String text) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    /** Whether a client at a host is meant. */
    boolean matches(String host) {
        return new LikePattern(text).matches(host);
    }

    /** Whether only clients on the same machine are meant. */
    boolean isLoopback() {
        return LOOPBACK.contains(text);
    }

    /** Names before patterns, and the longer the pattern's fixed beginning, the sooner. */
    int rank() {
        int wild = 0;
        while (wild < text.length() && text.charAt(wild) != '%' && text.charAt(wild) != '_') {
            wild++;
        }
        return wild == text.length() ? Integer.MAX_VALUE : wild;
    }
}
