package io.hearth.shell.terminal;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandSession;
import org.jline.builtins.Completers.FilesCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes commands, and their arguments from what the server knows: names of installed plugins,
 * jars in plugin_dir and the names they declare. Used by the prompt's thread.
 */
final class CommandCompleter implements Completer {
    private static final Logger LOG = LoggerFactory.getLogger(CommandCompleter.class);

    private final CommandSession session;
    private final Supplier<PluginAdmin> admin;
    private final Completer files;

    CommandCompleter(CommandSession session, Supplier<PluginAdmin> admin) {
        this.session = session;
        this.admin = admin;
        this.files = new FilesCompleter(session::currentDir);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            commands().forEach(name -> candidates.add(candidate(name)));
            return;
        }
        String command = Shell.resolve(session, line.words().get(0));
        if (command.startsWith("gogo:")) {
            files.complete(reader, line, candidates);
            return;
        }
        try {
            arguments(command, line).forEach(word -> candidates.add(candidate(word)));
        } catch (RuntimeException failure) {
            LOG.debug("Nothing can be offered for {}", command, failure);
        }
    }

    private static Candidate candidate(String word) {
        return new Candidate(word);
    }

    private Stream<String> commands() {
        return Shell.getCommands(session).stream().filter(name -> !name.contains(":_")).sorted();
    }

    private Stream<String> arguments(String command, ParsedLine line) {
        return switch (command + " " + line.wordIndex()) {
            case "hearth:help 1" -> commands();
            case "plugin:info 1", "plugin:uninstall 1", "plugin:upgrade 1", "plugin:threads 1" ->
                    plugins().map(PluginInfo::name);
            case "plugin:install 1" -> libraries().flatMap(CommandCompleter::installable);
            case "plugin:install 2" -> jarsOf(line.words().get(1));
            case "plugin:upgrade 2" ->
                    Stream.concat(libraries().map(LibraryInfo::file), Stream.of("--previous"));
            case "plugin:install-all 1" ->
                    libraries()
                            .filter(library -> installable(library).findAny().isPresent())
                            .map(LibraryInfo::file);
            case "plugin:uninstall-all 1" ->
                    plugins().map(PluginInfo::library).flatMap(Optional::stream).distinct();
            default -> Stream.empty();
        };
    }

    private Stream<PluginInfo> plugins() {
        return admin.get().plugins().stream();
    }

    private Stream<LibraryInfo> libraries() {
        return admin.get().available().stream();
    }

    private static Stream<String> installable(LibraryInfo library) {
        return library.plugins().stream()
                .filter(plugin -> plugin.status() == PluginStatus.NOT_INSTALLED)
                .map(DeclaredPlugin::name);
    }

    /** The jars that declare the plugin that was typed; all, if none does. */
    private Stream<String> jarsOf(String plugin) {
        List<String> declaring =
                libraries()
                        .filter(library -> declares(library, plugin))
                        .map(LibraryInfo::file)
                        .toList();
        return declaring.isEmpty() ? libraries().map(LibraryInfo::file) : declaring.stream();
    }

    private static boolean declares(LibraryInfo library, String plugin) {
        return library.plugins().stream()
                .anyMatch(declared -> declared.name().equalsIgnoreCase(plugin));
    }
}
