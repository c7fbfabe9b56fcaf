package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of a session's state, as OK packets tell it.
 *
 * @param type what changed; see the constants
 * @param parts the texts that tell it: a variable's name and value, or a schema
 */
public record SessionChange(int type, List<String> parts) {
    /** A session variable: name and value. */
    public static final int VARIABLE = 0;

    /** The default schema: its name. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public SessionChange {
        parts = List.copyOf(parts);
    }

    /**
     * A change of a variable.
     *
     * @param name its name
     * @param value its new value
     * @return the change
     */
    public static SessionChange variable(String name, String value) {
        return new SessionChange(VARIABLE, List.of(name, value));
    }

    /**
     * A change of the default schema.
     *
     * @param name its name
     * @return the change
     */
    public static SessionChange schema(String name) {
        return new SessionChange(SCHEMA, List.of(name));
    }

    void write(ByteArrayOutputStream out) throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] text = part.getBytes(UTF_8);
            length(inner, text.length);
            inner.write(text);
        }
        out.write(type);
        length(out, inner.size());
        inner.writeTo(out);
    }

    private static void length(ByteArrayOutputStream out, int length) {
        if (length < 0xfb) {
            out.write(length);
        } else if (length <= 0xffff) {
            out.write(0xfc);
            out.write(length);
            out.write(length >> 8);
        } else {
            out.write(0xfe);
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                out.write((int) ((long) length >> shift));
            }
        }
    }

    static List<SessionChange> readAll(PayloadReader in) {
        List<SessionChange> changes = new ArrayList<>();
        while (in.remaining() > 0) {
            int type = in.int1();
            PayloadReader inner = in.lengthEncodedPart();
            List<String> parts = new ArrayList<>();
            while (inner.remaining() > 0) {
                parts.add(inner.lengthEncodedText());
            }
            changes.add(new SessionChange(type, parts));
        }
        return changes;
    }
}
