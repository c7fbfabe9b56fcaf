package io.hearth.core.leak;

import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what belongs to one class loader. Used by one thread and not kept, as it holds the loader.
 */
final class Belongings {
    private static final int DEPTH = 3;

    private final ClassLoader loader;
    private final Set<String> packages;

    Belongings(ClassLoader loader) {
        this.loader = loader;
        this.packages =
                Arrays.stream(loader.getDefinedPackages())
                        .map(Package::getName)
                        .collect(Collectors.toSet());
    }

    /** Whether it is this loader, or one that has it as an ancestor. */
    boolean isLoader(ClassLoader candidate) {
        ClassLoader current = candidate;
        while (current != null && current != loader) {
            current = current.getParent();
        }
        return current != null;
    }

    /** Whether an object is of a class of the loader, or the class or the loader itself. */
    boolean has(Object object) {
        if (object instanceof ClassLoader candidate && isLoader(candidate)) {
            return true;
        }
        return object != null
                && hasType(object instanceof Class<?> type ? type : object.getClass());
    }

    private boolean hasType(Class<?> type) {
        return isLoader(type.getClassLoader());
    }

    /** Whether an object is of the loader, or is an array or a container of the JDK with such. */
    boolean reachedFrom(Object object) {
        try {
            return reachedFrom(object, DEPTH);
        } catch (ConcurrentModificationException busy) {
            return false; // somebody works with the container just now, so it is no forgotten one
        }
    }

    private boolean reachedFrom(Object object, int depth) {
        return has(object)
                || depth > 0
                        && elements(object).anyMatch(element -> reachedFrom(element, depth - 1));
    }

    /** Containers of others are let be: to ask them would run a stranger's code. */
    private static Stream<?> elements(Object object) {
        if (object instanceof Object[] array) {
            return Arrays.stream(array);
        }
        if (object == null || object.getClass().getClassLoader() != null) {
            return Stream.empty();
        }
        if (object instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()));
        }
        return object instanceof Collection<?> collection ? collection.stream() : Stream.empty();
    }

    /** Whether a stack frame names a class that could be of the loader; only names are known. */
    boolean isLike(StackTraceElement frame) {
        return Objects.equals(frame.getClassLoaderName(), loader.getName())
                && packages.contains(packageOf(frame));
    }

    /** The same, unless the class is more likely to be of another loader, as after an upgrade. */
    boolean isLike(StackTraceElement frame, ClassLoader other) {
        return isLike(frame)
                && (other == null
                        || Arrays.stream(other.getDefinedPackages())
                                .noneMatch(known -> known.getName().equals(packageOf(frame))));
    }

    private static String packageOf(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
}
