package io.hearth.shell.sql;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;

/** Lines typed at the shell's terminal, with its editor and history but without Gogo's grammar. */
final class TerminalLines implements SqlPrompt.Lines {
    private final LineReader reader;

    TerminalLines(LineReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<String> read(String prompt) throws SqlPrompt.Cancelled {
        if (!(reader instanceof LineReaderImpl editor)) {
            throw new IllegalStateException("unknown line editor " + reader.getClass());
        }
        Parser gogo = editor.getParser();
        editor.setParser(new PlainLine());
        try {
            return Optional.of(editor.readLine(prompt));
        } catch (UserInterruptException interrupted) {
            throw new SqlPrompt.Cancelled();
        } catch (EndOfFileException end) {
            return Optional.empty();
        } finally {
            editor.setParser(gogo);
        }
    }
}
