package io.hearth.sql.infoschema.host;

/**
 * A plugin's code threw an {@link Error}, such as one of linkage or a stack overflow. It is the
 * plugin's fault and not the server's, so it goes on as an exception.
 */
final class PluginError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginError(Error thrown) {
        super(thrown.toString(), thrown);
    }
}
