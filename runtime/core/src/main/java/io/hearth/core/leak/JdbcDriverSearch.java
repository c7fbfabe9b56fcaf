package io.hearth.core.leak;

import java.util.Collection;
import java.util.Optional;

/**
 * Drivers that were registered with the JDK's DriverManager, which shows them to their own loader
 * only. Stateless; any thread.
 */
final class JdbcDriverSearch implements HolderSearch {
    @Override
    public void search(Belongings belongings, Findings findings) {
        Optional<Class<?>> manager = manager();
        if (manager.filter(type -> !Internals.areOpen(type)).isPresent()) {
            findings.notSearched("JDBC drivers", "java.sql/java.sql");
        }
        manager.flatMap(type -> Internals.read(type, "registeredDrivers", null)).stream()
                .flatMap(drivers -> ((Collection<?>) drivers).stream())
                .flatMap(info -> Internals.read(info.getClass(), "driver", info).stream())
                .filter(belongings::has)
                .forEach(
                        driver ->
                                findings.heldBy(
                                        "JDBC driver %s, registered with DriverManager"
                                                .formatted(driver.getClass().getName())));
    }

    /** Empty in a Java that was made without the module java.sql. */
    private static Optional<Class<?>> manager() {
        try {
            return Optional.of(
                    Class.forName(
                            "java.sql.DriverManager", false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException withoutSql) {
            return Optional.empty();
        }
    }
}
