package io.hearth.core.admin;

import io.hearth.api.session.Session;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lists and changes system variables, and lists status variables. An OSGi service of core; any
 * thread. What cannot be done throws a {@link io.hearth.api.error.ServerException} with MySQL's
 * number, and changes nothing. Privileges are the caller's to check.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/set-variable.html">SET Syntax for Variable
 *     Assignment</a>
 */
@ProviderType
public interface VariableAdmin {
    /**
     * SHOW VARIABLES.
     *
     * @param names which
     * @param session whose values; empty for the global ones
     * @return by name
     */
    List<NamedValue> list(LikePattern names, Optional<HostSession> session);

    /**
     * All that is known of variables.
     *
     * @param names which
     * @return by name
     */
    List<VariableInfo> info(LikePattern names);

    /**
     * All that is known of a variable.
     *
     * @param name its name, in any letter case
     * @return empty if there is no such variable
     */
    Optional<VariableInfo> find(String name);

    /**
     * {@code SELECT @@GLOBAL.name}.
     *
     * @param name the variable's name, in any letter case
     * @return the value, typed as SELECT gives it: a boolean is 0 or 1
     */
    SqlValue global(String name);

    /**
     * {@code SELECT @@SESSION.name}, and {@code SELECT @@name} when {@code explicit} is false.
     *
     * @param name the variable's name, in any letter case
     * @param session whose value
     * @param explicit whether SESSION was said: it is then an error (1238) for a global variable
     * @return the value
     */
    SqlValue session(String name, HostSession session, boolean explicit);

    /**
     * SET: all items are checked, then all take effect together, or none.
     *
     * @param items the assignments, in order
     * @param by on whose behalf
     * @return warnings, such as 1292 for a number out of range
     */
    List<Warning> set(List<Assignment> items, ChangedBy by);

    /**
     * RESET PERSIST: values stay as they are until the next start.
     *
     * @param name the variable's name, whether or not its plugin is installed; empty for all
     * @param ifExists whether a name that is not persisted is a warning instead of error 3615
     * @return warnings
     */
    List<Warning> resetPersist(Optional<String> name, boolean ifExists);

    /**
     * What is persisted, also for plugins that are not installed.
     *
     * @return by name
     */
    List<PersistedVariable> persisted();

    /**
     * A new session's own values, copied from the global ones.
     *
     * @return the values, for {@link HostSession#variables()}
     */
    SessionVariables openSession();

    /**
     * SHOW STATUS: reads each value now.
     *
     * @param names which
     * @param session who looks
     * @return rows by name
     */
    StatusListing status(LikePattern names, Optional<Session> session);
}
