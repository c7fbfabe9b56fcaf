package io.hearth.core.configuration;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values that were shown last, by their mark: a tool may come back with a change of what it saw
 * a while ago. Thread-safe.
 */
final class ShownValues {
    private static final int MOST = 64;

    private final Map<String, Map<String, Object>> byMark = new LinkedHashMap<>();

    synchronized void remember(String mark, Map<String, Object> values) {
        byMark.remove(mark);
        byMark.put(mark, Map.copyOf(values));
        if (byMark.size() > MOST) {
            byMark.remove(byMark.keySet().iterator().next());
        }
    }

    /** The values of a mark, if it is one of this run. */
    synchronized Optional<Map<String, Object>> find(Object mark) {
        return mark instanceof String text
                ? Optional.ofNullable(byMark.get(text))
                : Optional.empty();
    }

    /** The mark of values: equal values have equal ones, in this run and the next. */
    static String markOf(Map<String, Object> values) {
        SortedMap<String, Object> sorted = new TreeMap<>(values);
        StringBuilder text = new StringBuilder();
        sorted.forEach(
                (key, value) ->
                        text.append(key.length())
                                .append(key)
                                .append(value.getClass().getName())
                                .append(texts(value)));
        return HexFormat.of().formatHex(digest(text.toString()), 0, 16);
    }

    private static String texts(Object value) {
        if (!value.getClass().isArray()) {
            return value.toString().length() + ":" + value;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Array.getLength(value); i++) {
            text.append(texts(Array.get(value, i)));
        }
        return Array.getLength(value) + "[" + text;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
