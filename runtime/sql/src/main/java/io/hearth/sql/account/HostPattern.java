package io.hearth.sql.account;

import io.hearth.core.admin.LikePattern;

/**
 * The host of an account: a name, an address, or a pattern of LIKE. Immutable.
 *
 * @param text as CREATE USER writes it
 */
record HostPattern(String text) {
    /** Whether a client at a host is meant. */
    boolean matches(String host) {
        return new LikePattern(text).matches(host);
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
