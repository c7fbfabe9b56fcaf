package io.hearth.core.leak;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * A class loader as a bundle's: it defines {@link Belonging} itself, so that the class is its own.
 */
final class LeakyLoader extends URLClassLoader {
    LeakyLoader() {
        super(
                new URL[] {Belonging.class.getProtectionDomain().getCodeSource().getLocation()},
                LeakyLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(Belonging.class.getName())) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
    }

    /** An object of this loader's own class. */
    Object belonging() throws ReflectiveOperationException, IOException {
        Object made = loadClass(Belonging.class.getName()).getDeclaredConstructor().newInstance();
        close();
        return made;
    }
}
