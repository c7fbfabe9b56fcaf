package io.hearth.launcher;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@code --execute} by the shell's service: a {@link Function} of the text that prints results
 * and returns 0, or 1 if a command failed.
 */
final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger("hearth");
    private static final String FILTER = "(hearth.execute=true)";

    private Commands() {}

    /** On a thread of its own, so that a signal stops the server in the middle of them too. */
    static CompletableFuture<Integer> run(BundleContext framework, String text) {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread thread =
                new Thread(() -> exit.complete(exitCode(framework, text)), "hearth-execute");
        thread.setDaemon(true);
        thread.start();
        return exit;
    }

    private static int exitCode(BundleContext framework, String text) {
        try {
            return apply(framework, text);
        } catch (RuntimeException | Error failure) {
            LOG.error("--execute failed", failure);
            return 1;
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static int apply(BundleContext framework, String text) {
        ServiceReference<Function> reference = reference(framework);
        try {
            Object result = framework.getService(reference).apply(text);
            return result instanceof Integer exit ? exit : 1;
        } finally {
            framework.ungetService(reference);
        }
    }

    @SuppressWarnings("rawtypes")
    private static ServiceReference<Function> reference(BundleContext framework) {
        try {
            Collection<ServiceReference<Function>> found =
                    framework.getServiceReferences(Function.class, FILTER);
            return found.stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The shell is not running"));
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
