package io.hearth.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionFilesTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("my.cnf");
    }

    @Test
    void readsTheServersGroupsAndNoOthers() throws Exception {
        write(file, "[client]\na=1\n[hearth]\nb=2\n[ mysqld ]\nc\n[server]\nskip-d\n[mysql]\ne=5");
        assertThat(arguments()).containsExactly("--b=2", "--c", "--d=0");
    }

    @Test
    void readsCommentsBlanksAndQuotes() throws Exception {
        write(
                file,
                "\uFEFF# one\r\n; two\r\n\r\n [hearth] # g\r\n"
                        + "  plugin-load = a=x;b=y  # c\r\n greeting = 'a # b'\r\n");
        assertThat(arguments()).containsExactly("--plugin-load=a=x;b=y", "--greeting=a # b");
    }

    @Test
    void remembersFileLineAndText() throws Exception {
        write(file, "[hearth]\n\nHeartbeat-Interval = 5 # seconds\n");
        Option option = read().get(0);
        assertThat(option.source()).hasToString(file + " line 3");
        assertThat(option.text()).isEqualTo("Heartbeat-Interval = 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port=1           | the option 'port=1' stands before any [group]",
                "[hearth          | '[hearth' is not a [group]",
                "[]               | '[]' is not a [group]",
                "[hearth] port=1  | '[hearth] port=1' is not a [group]",
                "!inklude x       | '!inklude x' is neither '!include FILE' nor '!includedir FOLDER'",
                "!include         | '!include' is neither '!include FILE' nor '!includedir FOLDER'",
                "!includex        | '!includex' is neither '!include FILE' nor '!includedir FOLDER'",
            })
    void refusesALineOfWrongForm(String line, String fault) throws Exception {
        write(file, "# comment\n" + line + "\n");
        assertFault(2, fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=1     | the option '--port=1' is written without leading dashes in a file",
                "port=abc     | option '--port': a whole number from 0 to 65535 is expected, found 'abc'",
                "port         | option '--port' requires an argument",
                "=5           | '=5' is not an option",
                "a b = 5      | 'a b = 5' is not an option",
                "a = \"x      | the quote that begins the value is not closed",
                "execute=x    | option '--execute' belongs on the command line",
                "help         | option '--help' belongs on the command line",
            })
    void refusesAWrongOption(String line, String fault) throws Exception {
        write(file, "[hearth]\n" + line + "\n");
        assertFault(2, fault);
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws Exception {
        Files.write(file, "[hearth]\na=\u00e9\nb=\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFault(2, "the line is not UTF-8 text");
    }

    @Test
    void namesTheLineWithANulCharacter() throws Exception {
        write(file, "[hearth]\na=\0\n");
        assertFault(2, "the line has a NUL character");
    }

    @Test
    void refusesADirectory() throws Exception {
        Files.createDirectory(file);
        assertUnreadable("it is a directory");
    }

    @Test
    void refusesAnAbsentFile() {
        assertUnreadable("there is no such file");
    }

    @Test
    void refusesAHugeFile() throws Exception {
        Files.write(file, new byte[(1 << 20) + 1]);
        assertUnreadable("it is larger than 1 MiB");
    }

    @Test
    void refusesAnEndlessFile() {
        file = Path.of("/dev/zero");
        assertUnreadable("it is not an ordinary file");
    }

    @Test
    void takesTheNullDeviceForAnEmptyFile() throws Exception {
        file = Path.of("/dev/null");
        assertThat(read()).isEmpty();
    }

    @Test
    void refusesAFileWithoutPermission() throws Exception {
        write(file, "[hearth]\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertUnreadable("permission is denied");
    }

    @Test
    void includesAFileWhereItStandsAndGoesOnInTheGroup() throws Exception {
        write(folder.resolve("sub/more.cnf"), "[hearth]\nb=2\n[client]\n");
        write(file, "[hearth]\na=1\n!include sub/more.cnf\nc=3\n");
        assertThat(arguments()).containsExactly("--a=1", "--b=2", "--c=3");
    }

    @Test
    void includesTheCnfFilesOfAFolderByName() throws Exception {
        write(folder.resolve("d/2.cnf"), "[hearth]\nx=2\n");
        write(folder.resolve("d/1.cnf"), "[hearth]\nx=1\n");
        write(folder.resolve("d/3.txt"), "rubbish");
        write(file, "!includedir d\n");
        assertThat(arguments()).containsExactly("--x=1", "--x=2");
    }

    @Test
    void namesFileAndLineInsideAnInclude() throws Exception {
        Path more = folder.resolve("more.cnf");
        write(more, "[hearth]\n\nport=x\n");
        write(file, "!include more.cnf\n");
        assertThatThrownBy(this::read).hasMessageStartingWith(more + " line 3: option '--port'");
    }

    @Test
    void refusesAMissingIncludeFileAndFolder() throws Exception {
        write(file, "!include more.cnf\n");
        assertFault(1, "there is no file " + folder.resolve("more.cnf"));
        write(file, "!includedir d\n");
        assertFault(1, "the folder " + folder.resolve("d") + " cannot be read");
    }

    @Test
    void refusesALoopOfIncludes() throws Exception {
        write(folder.resolve("more.cnf"), "\n!include my.cnf\n");
        write(file, "!include more.cnf\n");
        assertThatThrownBy(this::read)
                .hasMessage(folder.resolve("more.cnf") + " line 2: " + file + " includes itself");
    }

    @Test
    void refusesALoopThroughASymbolicLink() throws Exception {
        write(file, "!include link.cnf\n");
        Files.createSymbolicLink(folder.resolve("link.cnf"), file);
        assertFault(1, folder.resolve("link.cnf") + " includes itself");
    }

    @Test
    void includesOneFileTwiceIfItIsNoLoop() throws Exception {
        write(folder.resolve("more.cnf"), "[hearth]\nx=1\n");
        write(file, "!include more.cnf\n!include more.cnf\n");
        assertThat(arguments()).containsExactly("--x=1", "--x=1");
    }

    @Test
    void allowsTenIncludesInEachOtherButNotEleven() throws Exception {
        for (int i = 0; i <= 11; i++) {
            write(folder.resolve(i + ".cnf"), "!include " + (i + 1) + ".cnf\n");
        }
        write(folder.resolve("10.cnf"), "[hearth]\nx=1\n");
        file = folder.resolve("0.cnf");
        assertThat(arguments()).containsExactly("--x=1");
        write(folder.resolve("10.cnf"), "!include 11.cnf\n");
        assertThatThrownBy(this::read)
                .hasMessage(
                        folder.resolve("10.cnf")
                                + " line 1: includes are nested more than 10 deep");
    }

    private List<Option> read() throws OptionException {
        return OptionFiles.read(List.of(file));
    }

    private List<String> arguments() throws OptionException {
        return read().stream().map(Option::argument).toList();
    }

    private void assertFault(int line, String fault) {
        assertThatThrownBy(this::read)
                .isInstanceOf(OptionException.class)
                .hasMessage(file + " line " + line + ": " + fault);
    }

    private void assertUnreadable(String why) {
        assertThatThrownBy(this::read)
                .isInstanceOf(OptionException.class)
                .hasMessage("option file " + file + " cannot be read: " + why);
    }

    private static void write(Path target, String text) throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
