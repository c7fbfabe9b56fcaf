package io.hearth.core.host;

import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes in system and status variables of the runtime's own bundles. An OSGi service of core; any
 * thread.
 *
 * <p>These are the server's variables, not a plugin's: their names stand alone, their options are
 * the server's, and their callbacks are called directly, on the thread that sets them, so they must
 * return at once.
 */
@ProviderType
public interface VariableRegistrar {
    /**
     * Takes in variables and gives them their first values from options and what is persisted; all
     * or none. Those that are read-only keep their default for ever, unless they have an option.
     *
     * @param variables each with a global value
     * @param sessionOnly those that only sessions have
     * @param status read when someone looks
     * @return takes them out again
     * @throws IllegalStateException if a name is taken or an option's value is wrong; the message
     *     says which
     */
    Registration register(
            List<SystemVariable<?>> variables,
            List<SessionOnlyVariable> sessionOnly,
            List<StatusVariable> status);

    /** Variables that were taken in. */
    interface Registration extends AutoCloseable {
        /** Takes them out. */
        @Override
        void close();
    }
}
