package io.hearth.core.leak;

import java.util.ArrayList;
import java.util.List;

/** What the searches say of one class loader. Used by one thread. */
final class Findings {
    private final List<String> holders = new ArrayList<>();
    private final List<String> notSearched = new ArrayList<>();

    void heldBy(String holder) {
        holders.add(holder);
    }

    void notSearched(String place) {
        notSearched.add(place);
    }

    /** For a place in the JDK's own classes that is shut. */
    void notSearched(String place, String closed) {
        notSearched(place + " (needs --add-opens " + closed + "=ALL-UNNAMED)");
    }

    List<String> holders() {
        return List.copyOf(holders);
    }

    List<String> notSearched() {
        return List.copyOf(notSearched);
    }
}
