package io.hearth.shell.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.hearth.shell.table.Column;
import io.hearth.shell.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.CommandProxy;
import org.apache.felix.gogo.runtime.CommandSessionImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Function;

/** The commands of scope {@code hearth}: help, and the ways out. Thread-safe. */
public final class ServerCommands {
    private static final Set<String> OWN_SCOPES =
            Set.of("hearth", "plugin", "sql", "status", "var");
    private static final List<Column<HelpEntry>> HELP =
            List.of(
                    Column.column("Command", HelpEntry::usage),
                    Column.column("Description", HelpEntry::summary));

    private final Runnable stopServer;

    /**
     * The group.
     *
     * @param stopServer begins the orderly stop of the server and returns
     */
    public ServerCommands(Runnable stopServer) {
        this.stopServer = stopServer;
    }

    /** Begins the orderly stop of the server. */
    @Descriptor("Stops the server in order")
    public void exit() {
        stopServer.run();
    }

    /** Begins the orderly stop of the server. */
    @Descriptor("Stops the server in order")
    public void shutdown() {
        stopServer.run();
    }

    /**
     * The server's own commands, and the names of all others by scope.
     *
     * @param session where they are looked up
     * @return a row for each command, or each scope
     */
    @Descriptor("Lists the commands; with a name explains that command")
    public Table help(CommandSession session) {
        List<HelpEntry> entries = new ArrayList<>();
        for (String name : new TreeSet<>(commands(session))) {
            if (OWN_SCOPES.contains(scope(name))) {
                entries.add(HelpEntry.of(name, target(session, name)));
            }
        }
        entries.addAll(foreign(commands(session)));
        return Table.of(entries, HELP);
    }

    private static List<HelpEntry> foreign(Set<String> commands) {
        Map<String, List<String>> scopes =
                commands.stream()
                        .filter(name -> !OWN_SCOPES.contains(scope(name)) && !name.contains(":_"))
                        .sorted()
                        .collect(groupingBy(ServerCommands::scope, TreeMap::new, toList()));
        return scopes.entrySet().stream()
                .map(entry -> HelpEntry.scope(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String scope(String command) {
        return command.substring(0, command.indexOf(':'));
    }

    @SuppressWarnings("unchecked") // the type that Gogo gives to this variable
    private static Set<String> commands(CommandSession session) {
        return (Set<String>) session.get(CommandSessionImpl.COMMANDS);
    }

    /**
     * The help text of one command.
     *
     * @param session where it is looked up
     * @param command its name, with or without the scope
     * @return several lines
     * @throws CommandNotFoundException if there is none of that name
     */
    public String help(
            CommandSession session,
            @Descriptor("a command's name, with or without its scope") String command)
            throws CommandNotFoundException {
        String name = command.contains(":") ? command : "*:" + command;
        Object target = target(session, name);
        if (target == null) {
            throw new CommandNotFoundException(command);
        }
        return HelpEntry.of(command, target).text();
    }

    /** The object behind a command's name; null if there is none. */
    private static Object target(CommandSession session, String name) {
        Object function = session.get(name);
        if (function instanceof CommandProxy proxy) {
            Object target = proxy.getTarget();
            proxy.ungetTarget();
            return target;
        }
        return function instanceof Function ? function : null;
    }
}
