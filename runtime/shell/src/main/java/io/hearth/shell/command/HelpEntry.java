package io.hearth.shell.command;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;

/**
 * What {@code help} says of a command, ours or one that another bundle brings.
 *
 * @param usage how it is called
 * @param summary what it does, in one sentence; empty if it does not say
 * @param text the whole help text
 */
record HelpEntry(String usage, String summary, String text) {
    static HelpEntry of(String name, Object target) {
        return target instanceof Command command
                ? new HelpEntry(command.usage(), command.summary(), command.help())
                : foreign(name, target);
    }

    /** The names of a scope's commands, as they are found without it. */
    static HelpEntry scope(String scope, List<String> commands) {
        String names =
                commands.stream()
                        .map(name -> name.substring(scope.length() + 1))
                        .collect(Collectors.joining(" "));
        return new HelpEntry(scope + ":…", names, names);
    }

    /** Gogo's way: a method named as the command, which may carry a description. */
    private static HelpEntry foreign(String name, Object target) {
        String summary =
                described(name, target)
                        .map(method -> method.getAnnotation(Descriptor.class).value())
                        .orElse("");
        String more = summary.isEmpty() ? "Try: " + name + " --help" : summary;
        return new HelpEntry(name, summary, name + "\n  " + more);
    }

    private static Optional<Method> described(String name, Object target) {
        String function = name.substring(name.indexOf(':') + 1);
        return Arrays.stream(target.getClass().getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(function))
                .filter(method -> method.isAnnotationPresent(Descriptor.class))
                .min(Comparator.comparingInt(Method::getParameterCount));
    }
}
