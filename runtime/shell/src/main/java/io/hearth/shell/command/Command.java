package io.hearth.shell.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Function;

/**
 * A command that is a public method of a group, or several of one name that differ in the number of
 * their parameters. Immutable; as safe for threads as the group.
 *
 * <p>The command's name is the method's, with hyphens for capital letters: {@code installAll} is
 * {@code install-all}. Parameters are strings, except that the first may be the session; their
 * names and the {@link Descriptor} annotations make the usage and the help text. It is a Gogo
 * function, so that wrong arguments are answered with the usage and not with a list of Java types.
 */
public final class Command implements Function {
    private final String scope;
    private final String name;
    private final Object group;
    private final List<Method> methods;

    /**
     * One command of a group.
     *
     * @param scope what stands before the colon
     * @param name what stands behind it; the group has a method for it
     * @param group the object whose methods are called
     */
    public Command(String scope, String name, Object group) {
        this.scope = scope;
        this.name = name;
        this.group = group;
        this.methods =
                commandMethods(group.getClass())
                        .filter(method -> commandName(method).equals(name))
                        .sorted(Comparator.comparingInt(Method::getParameterCount))
                        .toList();
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(group.getClass() + " has no command " + name);
        }
    }

    /**
     * The commands that a group has.
     *
     * @param group the class of the group
     * @return command names in alphabetical order
     */
    public static List<String> names(Class<?> group) {
        return commandMethods(group).map(Command::commandName).distinct().sorted().toList();
    }

    private static Stream<Method> commandMethods(Class<?> group) {
        return Arrays.stream(group.getMethods())
                .filter(method -> method.getDeclaringClass() == group);
    }

    private static String commandName(Method method) {
        return method.getName().replaceAll("(\\p{Upper})", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws Exception {
        for (Method method : methods) {
            if (parameters(method).size() == arguments.size()) {
                return invoke(method, session, arguments);
            }
        }
        throw new UsageException("usage: " + usage());
    }

    private Object invoke(Method method, CommandSession session, List<Object> arguments)
            throws Exception {
        List<Object> values = new ArrayList<>();
        if (takesSession(method)) {
            values.add(session);
        }
        arguments.forEach(argument -> values.add(String.valueOf(argument)));
        try {
            return method.invoke(group, values.toArray());
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private static boolean takesSession(Method method) {
        return method.getParameterCount() > 0
                && method.getParameterTypes()[0] == CommandSession.class;
    }

    private static List<Parameter> parameters(Method method) {
        List<Parameter> parameters = Arrays.asList(method.getParameters());
        return takesSession(method) ? parameters.subList(1, parameters.size()) : parameters;
    }

    /**
     * How the command is called.
     *
     * @return for example {@code plugin:threads [NAME]}
     */
    public String usage() {
        int required = parameters(methods.get(0)).size();
        List<Parameter> all = parameters();
        StringBuilder usage = new StringBuilder(scope + ":" + name);
        for (int index = 0; index < all.size(); index++) {
            String word = word(all.get(index));
            usage.append(index < required ? " " + word : " [" + word + "]");
        }
        return usage.toString();
    }

    private List<Parameter> parameters() {
        return parameters(methods.get(methods.size() - 1));
    }

    private static String word(Parameter parameter) {
        return parameter.getName().toUpperCase(Locale.ROOT);
    }

    /**
     * What the command does.
     *
     * @return one sentence
     */
    public String summary() {
        return methods.stream()
                .map(method -> method.getAnnotation(Descriptor.class))
                .filter(descriptor -> descriptor != null)
                .map(Descriptor::value)
                .findFirst()
                .orElse("");
    }

    /**
     * The help text: usage, what the command does, and what each argument means.
     *
     * @return several lines
     */
    public String help() {
        String arguments =
                parameters().stream().map(Command::line).collect(Collectors.joining("\n"));
        return usage() + "\n  " + summary() + (arguments.isEmpty() ? "" : "\n\n" + arguments);
    }

    private static String line(Parameter parameter) {
        Descriptor descriptor = parameter.getAnnotation(Descriptor.class);
        return String.format(
                "  %-8s %s", word(parameter), descriptor == null ? "" : descriptor.value());
    }
}
