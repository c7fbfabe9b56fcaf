package io.hearth.api.variable;

import io.hearth.api.session.Session;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Gives a status variable's value when someone looks (MySQL's {@code SHOW_FUNC}). */
@ConsumerType
@FunctionalInterface
public interface StatusFunction {
    /**
     * Called once for each time the variable is listed, on any thread, also on several at a time;
     * within a time limit, so it computes and does not wait.
     *
     * @param session who looks; empty when it is no session, such as the shell
     * @return the value, of any kind, not always of the same
     * @throws Exception is counted and leaves the value empty, with a warning; the other variables
     *     are listed all the same
     */
    StatusValue read(Optional<Session> session) throws Exception;
}
