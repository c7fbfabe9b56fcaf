package io.hearth.launcher;

import org.osgi.framework.BundleException;

/** The server does not start. The message is the one sentence that the operator reads. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    StartException(String sentence) {
        super(sentence);
    }

    StartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What a bundle or the framework has thrown, without the wrappers that the framework adds. */
    static StartException of(Throwable thrown) {
        Throwable told = thrown;
        while (told.getCause() != null && isWrapper(told)) {
            told = told.getCause();
        }
        String sentence = told.getMessage() == null ? told.toString() : told.getMessage();
        return new StartException(sentence, thrown);
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof BundleException
                || thrown.getMessage() == null
                || thrown.getMessage().equals(thrown.getCause().toString());
    }
}
