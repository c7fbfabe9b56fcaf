package io.hearth.api.processor;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * Tells the compiler what is wrong and where. Each message names the plugin: javac cannot tell the
 * lines of several declarations on one package apart.
 *
 * @param messager the compiler's
 */
record Report(Messager messager) {
    /** Fails the compilation with a message at a member of the declaration. */
    void error(Declaration where, String member, String message) {
        print(Kind.ERROR, where, member, message);
    }

    /** Warns with a message at a member of the declaration. */
    void warning(Declaration where, String member, String message) {
        print(Kind.WARNING, where, member, message);
    }

    /** Fails the compilation with a message at the class or package. */
    void error(Declaration where, String message) {
        messager.printMessage(Kind.ERROR, subject(where) + ": " + message, where.element());
    }

    private void print(Kind kind, Declaration where, String member, String message) {
        messager.printMessage(
                kind,
                subject(where) + " " + member + ": " + message,
                where.element(),
                where.mirror(),
                where.values().get(member));
    }

    private static String subject(Declaration where) {
        return "@DeclarePlugin(name = " + Texts.quoted(where.text("name").orElse("")) + ")";
    }
}
