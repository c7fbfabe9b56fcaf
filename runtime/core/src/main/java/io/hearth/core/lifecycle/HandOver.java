package io.hearth.core.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;

/**
 * Carries a plugin's state from one class loader to another: the classes of the two versions
 * differ, what they have in common is the serialised form.
 */
final class HandOver {
    private HandOver() {}

    static byte[] write(Serializable state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(state);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] state, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new LoadedBy(loader, new ByteArrayInputStream(state))) {
            return objects.readObject();
        }
    }

    private static final class LoadedBy extends ObjectInputStream {
        private final ClassLoader loader;

        LoadedBy(ClassLoader loader, InputStream bytes) throws IOException {
            super(bytes);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description)
                throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException notThePlugins) {
                return super.resolveClass(description);
            }
        }
    }
}
