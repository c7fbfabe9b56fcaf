package io.hearth.options;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads an option file's lines, so that each fault names the file and, if it has one, the line. */
final class FileText {
    private static final int MAXIMUM_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Path NOTHING = Path.of("/dev/null");

    private FileText() {}

    /** The lines without their ends; the first without a byte order mark. */
    static List<String> lines(Path file) throws OptionException {
        byte[] bytes = bytes(file);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                Source source = Source.file(file.toString(), lines.size() + 1);
                lines.add(text(ByteBuffer.wrap(bytes, start, i - start), source));
                start = i + 1;
            }
        }
        if (lines.get(0).startsWith(BYTE_ORDER_MARK)) {
            lines.set(0, lines.get(0).substring(1));
        }
        return lines;
    }

    private static byte[] bytes(Path file) throws OptionException {
        if (file.equals(NOTHING)) {
            return new byte[0];
        }
        if (Files.isDirectory(file)) {
            throw unreadable(file, "it is a directory", null);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw unreadable(file, "it is not an ordinary file", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw unreadable(file, "it is larger than 1 MiB", null);
            }
            return bytes;
        } catch (NoSuchFileException failure) {
            throw unreadable(file, "there is no such file", failure);
        } catch (AccessDeniedException failure) {
            throw unreadable(file, "permission is denied", failure);
        } catch (IOException failure) {
            throw unreadable(file, String.valueOf(failure.getMessage()), failure);
        }
    }

    static OptionException unreadable(Path file, String why, Exception cause) {
        return new OptionException("option file " + file + " cannot be read: " + why, cause);
    }

    private static String text(ByteBuffer bytes, Source source) throws OptionException {
        try {
            String line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (line.indexOf('\0') >= 0) {
                throw OptionException.at(source, "the line has a NUL character");
            }
            return line;
        } catch (CharacterCodingException failure) {
            throw new OptionException(source + ": the line is not UTF-8 text", failure);
        }
    }
}
