package io.hearth.shell.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.felix.gogo.jline.Expander;
import org.apache.felix.gogo.jline.Highlighter;
import org.apache.felix.gogo.jline.Parser;
import org.apache.felix.service.command.CommandSession;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;

/** How the line editor is set up. */
final class Readers {
    private static final String HISTORY = "shell_history";

    private Readers() {}

    static LineReader reader(Terminal terminal, CommandSession session, Completer completer) {
        LineReader reader =
                LineReaderBuilder.builder()
                        .appName("hearth")
                        .terminal(terminal)
                        .completer(completer)
                        .highlighter(new Highlighter(session))
                        .parser(new Parser())
                        .expander(new Expander(session))
                        .option(Option.CASE_INSENSITIVE, true)
                        .option(Option.DISABLE_EVENT_EXPANSION, true)
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "     -> ")
                        .variable(LineReader.BELL_STYLE, "none")
                        .build();
        for (String keys : List.of(LineReader.EMACS, LineReader.VIINS)) {
            KeyMap<Binding> map = reader.getKeyMaps().get(keys);
            map.bind(new Reference(LineReader.SEND_BREAK), KeyMap.ctrl('C'));
        }
        return reader;
    }

    /** Keeps the history in a file that only the server's owner may read. */
    static void keepHistory(LineReader reader, Path datadir) throws IOException {
        Path file = datadir.resolve(HISTORY);
        if (Files.notExists(file)) {
            create(file);
        }
        reader.setVariable(LineReader.HISTORY_FILE, file);
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
