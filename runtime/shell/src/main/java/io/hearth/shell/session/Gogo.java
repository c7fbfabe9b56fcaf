package io.hearth.shell.session;

import static org.apache.felix.service.command.CommandProcessor.COMMAND_FUNCTION;
import static org.apache.felix.service.command.CommandProcessor.COMMAND_SCOPE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Converters;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * Gogo's bundles, started when somebody first needs a session, so that a server without a prompt
 * pays nothing for them. Also registers the commands that gogo.jline brings. Thread-safe.
 */
public final class Gogo implements Sessions, AutoCloseable {
    private static final String RUNTIME = "org.apache.felix.gogo.runtime";
    private static final String COMMANDS = "org.apache.felix.gogo.command";
    private static final String SCOPE = "gogo";

    private final BundleContext context;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private Streams streams;

    /**
     * Starts nothing yet.
     *
     * @param context the shell bundle's
     */
    public Gogo(BundleContext context) {
        this.context = context;
    }

    @Override
    public CommandRunner open(Streams streams) throws BundleException {
        return new CommandRunner(processor(), streams);
    }

    /**
     * Gogo itself, started if it is not running.
     *
     * @return the service of its runtime bundle
     * @throws BundleException if a bundle of Gogo is missing or does not start
     */
    public synchronized CommandProcessor processor() throws BundleException {
        bundle(RUNTIME).orElseThrow(() -> missing(RUNTIME)).start(Bundle.START_TRANSIENT);
        ServiceReference<CommandProcessor> reference =
                context.getServiceReference(CommandProcessor.class);
        if (reference == null) {
            throw missing("service " + CommandProcessor.class.getName());
        }
        CommandProcessor processor = context.getService(reference);
        if (registrations.isEmpty()) {
            registerCommands(processor);
            startFelixCommands();
        }
        return processor;
    }

    private Optional<Bundle> bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    private static BundleException missing(String what) {
        return new BundleException("The shell needs " + what + ", which is not installed");
    }

    /** The commands of scope felix are a help to an operator, not a need: absent is fine. */
    private void startFelixCommands() throws BundleException {
        Optional<Bundle> commands = bundle(COMMANDS);
        if (commands.isPresent()) {
            commands.get().start(Bundle.START_TRANSIENT);
        }
    }

    /** What the activator of gogo.jline would register, without its prompt and its editors. */
    private void registerCommands(CommandProcessor processor) {
        BundleContext framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        registrations.add(
                context.registerService(Converter.class, new Converters(framework), null));
        register(new Procedural(), "each", "if", "not", "throw", "try", "until", "while");
        register(new Procedural(), "break", "continue");
        register(new Builtin(), "getopt", "new", "set", "tac", "type");
        register(new Builtin(), "jobs", "fg", "bg", "history");
        register(
                new FileCommands(processor),
                "cat",
                "echo",
                "grep",
                "head",
                "less",
                "sort",
                "tail",
                "wc");
        register(new FileCommands(processor), "cd", "clear", "date", "ls", "pwd", "sleep", "watch");
    }

    private void register(Object group, String... functions) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(COMMAND_SCOPE, SCOPE);
        properties.put(COMMAND_FUNCTION, functions);
        registrations.add(context.registerService(group.getClass().getName(), group, properties));
    }

    /**
     * The process's own streams. Taken once, so that what somebody does to {@code System.out} later
     * leads nowhere else.
     *
     * @return the same streams each time
     */
    public synchronized Streams streams() {
        if (streams == null) {
            streams = Streams.standard();
        }
        return streams;
    }

    /** Takes the commands out again; the bundles stop with the framework. */
    @Override
    public synchronized void close() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
    }
}
