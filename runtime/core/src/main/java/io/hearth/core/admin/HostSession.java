package io.hearth.core.admin;

import io.hearth.api.session.Session;
import org.osgi.annotation.versioning.ConsumerType;

/** A session as the host's own bundles make it; plugins see a {@link Session}. */
@ConsumerType
public interface HostSession extends Session {
    /**
     * The session's own values of system variables.
     *
     * @return what {@link VariableAdmin#openSession} gave at connect
     */
    SessionVariables variables();
}
