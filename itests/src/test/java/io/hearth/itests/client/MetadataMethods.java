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
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(MetadataMethods::argument).toArray();
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

    private static Object argument(Class<?> type) {
        if (type == int.class) {
            return Connection.TRANSACTION_READ_COMMITTED;
        }
        if (type == boolean.class) {
            return true;
        }
        return type == String.class ? "information_schema" : null;
    }
}
