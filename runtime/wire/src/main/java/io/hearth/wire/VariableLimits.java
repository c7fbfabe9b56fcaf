package io.hearth.wire;

import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.wire.connection.Limits;
import java.math.BigInteger;

/** The limits as system variables have them now. Thread-safe. */
final class VariableLimits implements Limits {
    private final VariableAdmin variables;

    VariableLimits(VariableAdmin variables) {
        this.variables = variables;
    }

    private long whole(String name) {
        SqlValue value = variables.global(name);
        if (value instanceof SqlValue.Whole whole) {
            return whole.value().min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
        }
        throw new IllegalStateException("variable " + name + " is no whole number: " + value);
    }

    @Override
    public long maxConnections() {
        return whole("max_connections");
    }

    @Override
    public long maxUserConnections() {
        return whole("max_user_connections");
    }

    @Override
    public long connectTimeout() {
        return whole(WireVariables.CONNECT_TIMEOUT);
    }
}
