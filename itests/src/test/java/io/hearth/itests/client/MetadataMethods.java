package io.hearth.itests.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Calls every method of a driver's metadata. */
final class MetadataMethods {
    private MetadataMethods() {}

    /** What each method that failed said; a feature that a driver does not have is no failure. */
    static List<String> failures(DatabaseMetaData metadata) throws ReflectiveOperationException {
        List<String> failures = new ArrayList<>();
        Method[] methods = DatabaseMetaData.class.getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            if (method.getDeclaringClass() == DatabaseMetaData.class) {
                try {
                    call(metadata, method);
                } catch (SQLFeatureNotSupportedException absent) {
                    continue;
                } catch (SQLException failure) {
                    failures.add(method.getName() + ": " + failure.getMessage());
                }
            }
        }
        return failures;
    }

    private static void call(DatabaseMetaData metadata, Method method)
            throws SQLException, ReflectiveOperationException {
        Object[] arguments = arguments(method);
        try {
            if (method.invoke(metadata, arguments) instanceof ResultSet rows) {
                while (rows.next()) {
                    rows.getString(1);
                }
                rows.close();
            }
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw failure;
        }
    }

    /** Texts are a catalog, a schema and a table, some methods have two of each; null means all. */
    private static Object[] arguments(Method method) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            if (types[i] == int.class) {
                arguments[i] = number(method.getName(), i);
            } else if (types[i] == boolean.class) {
                arguments[i] = true;
            } else if (types[i] == String.class) {
                arguments[i] = text(method.getName(), i % 3);
            }
        }
        return arguments;
    }

    private static int number(String method, int position) {
        if (method.equals("supportsTransactionIsolationLevel")) {
            return Connection.TRANSACTION_READ_COMMITTED;
        }
        return position == 0 ? ResultSet.TYPE_FORWARD_ONLY : ResultSet.CONCUR_READ_ONLY;
    }

    /** Connector/J 9.4 fails in getSchemas when it is given a catalog. */
    private static String text(String method, int position) {
        return switch (position) {
            case 0 -> method.equals("getSchemas") ? null : "information_schema";
            case 2 -> "PLUGINS";
            default -> null;
        };
    }
}
