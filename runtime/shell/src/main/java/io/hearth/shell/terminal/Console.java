package io.hearth.shell.terminal;

import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether somebody sits before the server. */
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private Console() {}

    /**
     * Whether standard input and output are a terminal. Up to Java 21 there is a console exactly
     * then; later there always is one, and it can be asked.
     */
    static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method question = java.io.Console.class.getMethod("isTerminal");
            return (Boolean) question.invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException failure) {
            LOG.warn("Cannot tell whether there is a terminal; reading line by line", failure);
            return false;
        }
    }
}
