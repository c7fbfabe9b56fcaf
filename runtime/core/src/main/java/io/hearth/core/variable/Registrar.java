package io.hearth.core.variable;

import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.host.SessionOnlyVariable;
import io.hearth.core.host.VariableRegistrar;
import io.hearth.core.status.StatusRegistry;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in variables of the runtime's bundles. Thread-safe. */
final class Registrar implements VariableRegistrar {
    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

    private final Variables variables;
    private final SessionOnly sessionOnly;
    private final StatusRegistry statusRegistry;

    Registrar(Variables variables, SessionOnly sessionOnly, StatusRegistry statusRegistry) {
        this.variables = variables;
        this.sessionOnly = sessionOnly;
        this.statusRegistry = statusRegistry;
    }

    @Override
    public Registration register(
            List<SystemVariable<?>> withGlobalValue,
            List<SessionOnlyVariable> inSessions,
            List<StatusVariable> status) {
        requireFree(inSessions);
        Runnable giveBack = take(withGlobalValue);
        inSessions.forEach(sessionOnly::add);
        AutoCloseable statusGroup = statusRegistry.register(Optional.empty(), null, status);
        return () -> {
            close(statusGroup);
            sessionOnly.removeAll(inSessions);
            giveBack.run();
        };
    }

    private void requireFree(List<SessionOnlyVariable> inSessions) {
        for (SessionOnlyVariable variable : inSessions) {
            if (variables.isTaken(variable.name())) {
                throw new IllegalStateException(
                        "Variable '" + variable.name() + "' is there twice");
            }
        }
    }

    private Runnable take(List<SystemVariable<?>> withGlobalValue) {
        try {
            return variables.registerPart(withGlobalValue);
        } catch (PluginFailure wrong) {
            throw new IllegalStateException(wrong.getMessage(), wrong);
        }
    }

    private static void close(AutoCloseable statusGroup) {
        try {
            statusGroup.close();
        } catch (Exception failure) {
            LOG.warn("Status variables could not be taken out", failure);
        }
    }
}
