package io.hearth.sql.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The second and third level of Unicode's order: marks, then case with small letters first. */
final class TieKey {
    private TieKey() {}

    static byte[] of(byte[] bytes, int offset, int length, boolean withCase) {
        String text =
                Normalizer.normalize(
                        new String(bytes, offset, length, StandardCharsets.UTF_8),
                        Normalizer.Form.NFD);
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        byte[] buffer = new byte[4];
        text.codePoints()
                .forEach(
                        point -> {
                            boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
                            int end = Utf8.write(mark ? point : 1, buffer, 0);
                            key.write(buffer, 0, end);
                        });
        if (withCase) {
            key.write(0);
            text.codePoints().forEach(point -> key.write(Character.isUpperCase(point) ? 2 : 1));
        }
        return key.toByteArray();
    }
}
