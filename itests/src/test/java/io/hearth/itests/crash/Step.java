package io.hearth.itests.crash;

import java.util.Optional;

/**
 * One operation on a bundle.
 *
 * @param to where the bundle stands when it is done
 * @param command what is typed; empty if it is a change of the deploy folder
 * @param acknowledgement what the answer holds when it is done
 */
record Step(State to, Optional<String> command, String acknowledgement) {
    static Step command(State to, String command, String acknowledgement) {
        return new Step(to, Optional.of(command), acknowledgement);
    }

    static Step file(State to) {
        return new Step(to, Optional.empty(), "");
    }

    @Override
    public String toString() {
        return command.orElseGet(
                () -> to.file().map(version -> "deploy version " + version).orElse("delete"));
    }
}
