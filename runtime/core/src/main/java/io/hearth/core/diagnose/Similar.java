package io.hearth.core.diagnose;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the name that someone who mistyped may have meant. Stateless; any thread. */
final class Similar {
    private static final int FURTHEST = 3;
    private static final int LETTERS_PER_MISTAKE = 8;
    private static final int LONGEST = 200;

    private Similar() {}

    /** The candidate whose name differs least, if it differs by few letters only. */
    static <T> Optional<T> closest(String wanted, Stream<T> candidates, Function<T, String> name) {
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.min(FURTHEST, Math.max(1, wanted.length() / LETTERS_PER_MISTAKE));
        return candidates
                .filter(it -> Math.abs(name.apply(it).length() - wanted.length()) <= limit)
                .map(it -> new Candidate<>(it, distance(lower(wanted), lower(name.apply(it)))))
                .filter(it -> it.distance() <= limit)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::value);
    }

    private record Candidate<T>(T value, int distance) {}

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance: the fewest letters to insert, remove or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
