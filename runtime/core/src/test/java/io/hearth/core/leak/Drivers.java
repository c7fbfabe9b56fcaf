package io.hearth.core.leak;

import java.util.Collection;

/** Takes a driver of another class loader out, which DriverManager itself would refuse. */
final class Drivers {
    private Drivers() {}

    static void deregisterAll(String type) throws ClassNotFoundException {
        Class<?> manager = Class.forName("java.sql.DriverManager");
        Collection<?> drivers =
                (Collection<?>) Internals.read(manager, "registeredDrivers", null).orElseThrow();
        drivers.removeIf(
                info ->
                        Internals.read(info.getClass(), "driver", info)
                                .filter(driver -> driver.getClass().getName().equals(type))
                                .isPresent());
    }
}
