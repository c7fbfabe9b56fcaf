package io.hearth.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOverTest {
    /** A state of the plugin's own class, which both versions have. */
    static final class Count implements Serializable {
        private static final long serialVersionUID = 1L;

        final int value;

        Count(int value) {
            this.value = value;
        }
    }

    @Test
    void carriesTypesOfTheJdk() throws Exception {
        byte[] bytes = HandOver.write(new ArrayList<>(List.of("a", 7)));
        assertThat(HandOver.read(bytes, getClass().getClassLoader())).isEqualTo(List.of("a", 7));
    }

    @Test
    void readsWithTheClassesOfTheOtherVersion() throws Exception {
        Object read = HandOver.read(HandOver.write(new Count(7)), new OtherVersion());
        assertThat(read.getClass().getName()).isEqualTo(Count.class.getName());
        assertThat(read.getClass()).isNotEqualTo(Count.class);
        assertThat(read).hasFieldOrPropertyWithValue("value", 7);
    }

    @Test
    void refusesAStateThatCannotBeWritten() {
        ArrayList<Object> holder = new ArrayList<>(List.of(new Object()));
        assertThatThrownBy(() -> HandOver.write(holder))
                .isInstanceOf(NotSerializableException.class);
    }

    /** Defines the state's class anew, as the class loader of another bundle does. */
    private static final class OtherVersion extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Count.class.getName())
                    ? define(name)
                    : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = "/" + name.replace('.', '/') + ".class";
            try (InputStream bytes = HandOverTest.class.getResourceAsStream(file)) {
                byte[] content = bytes.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException failed) {
                throw new ClassNotFoundException(name, failed);
            }
        }
    }
}
