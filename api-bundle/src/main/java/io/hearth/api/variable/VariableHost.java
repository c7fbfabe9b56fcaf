package io.hearth.api.variable;

import io.hearth.api.session.Session;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the host does for one variable that it knows. Thread-safe. Not for plugins.
 *
 * @param <T> the variable's value type
 */
@ProviderType
public interface VariableHost<T> {
    /**
     * The value a session sees.
     *
     * @param session a session of this host
     * @return its own value, or the global one if the variable has none per session
     */
    T get(Session session);

    /**
     * Sets the global value with the checks of SET GLOBAL.
     *
     * @param value the new value
     */
    void set(T value);

    /**
     * Sets a session's value with the checks of SET SESSION.
     *
     * @param session a session of this host
     * @param value the new value
     */
    void set(Session session, T value);
}
