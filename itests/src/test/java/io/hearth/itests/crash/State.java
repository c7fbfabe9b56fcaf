package io.hearth.itests.crash;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where one bundle stands.
 *
 * @param version the one that is installed
 * @param previous the one that an upgrade can go back to
 * @param file the one that lies in the deploy folder
 */
record State(Optional<Integer> version, Optional<Integer> previous, Optional<Integer> file) {
    static final State ABSENT = new State(Optional.empty(), Optional.empty(), Optional.empty());

    State installed(int wanted) {
        return new State(Optional.of(wanted), Optional.empty(), file);
    }

    State upgradedTo(int wanted) {
        return version.equals(Optional.of(wanted))
                ? this
                : new State(Optional.of(wanted), version, file);
    }

    State uninstalled() {
        return new State(Optional.empty(), Optional.empty(), file);
    }

    /** After another version was put into the deploy folder. */
    State deployed(int wanted) {
        State next = new State(version, previous, Optional.of(wanted));
        return version.isPresent() ? next.upgradedTo(wanted) : next.installed(wanted);
    }

    /** The versions whose jars the server has to keep. */
    Set<Integer> stored() {
        return Stream.of(version, previous).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
