package io.hearth.core.leak;

import java.lang.reflect.Field;
import java.util.Optional;

/**
 * Reads private fields of the JDK where {@code --add-opens} allows it. Stateless; any thread.
 *
 * <p>A field that this JDK does not have reads as empty, like null: names differ between versions.
 */
final class Internals {
    private Internals() {}

    /** Whether the classes of a package are open to us. */
    static boolean areOpen(Class<?> type) {
        return type.getModule().isOpen(type.getPackageName(), Internals.class.getModule());
    }

    /** What a field holds; of an object, or static when that is null. */
    static Optional<Object> read(Class<?> type, String field, Object object) {
        if (!areOpen(type)) {
            return Optional.empty();
        }
        try {
            Field found = type.getDeclaredField(field);
            found.setAccessible(true);
            return Optional.ofNullable(found.get(object));
        } catch (NoSuchFieldException otherVersion) {
            return Optional.empty();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
