package io.hearth.core.deploy;

import io.hearth.core.bundle.Needed;
import io.hearth.core.bundle.OneLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts files that came at once in an order in which each finds what it needs: libraries first, then
 * a plugin after those that it requires. Used by one thread.
 */
final class InstallOrder {
    private final List<Candidate> candidates;
    private final Set<Candidate> ordered = new LinkedHashSet<>();
    private final List<Candidate> path = new ArrayList<>();
    private final Map<Candidate, String> cycles = new HashMap<>();

    InstallOrder(List<Candidate> candidates) {
        this.candidates =
                candidates.stream()
                        .sorted(
                                Comparator.comparing((Candidate file) -> !file.bundle().isLibrary())
                                        .thenComparing(Candidate::name))
                        .toList();
        this.candidates.forEach(this::visit);
    }

    List<Candidate> inOrder() {
        return List.copyOf(ordered);
    }

    /** The files that need each other, if this one is among such. */
    Optional<String> cycle(Candidate candidate) {
        return Optional.ofNullable(cycles.get(candidate));
    }

    private void visit(Candidate candidate) {
        int since = path.indexOf(candidate);
        if (since >= 0) {
            noteCycle(path.subList(since, path.size()));
        } else if (!ordered.contains(candidate)) {
            path.add(candidate);
            candidate.bundle().needs().forEach(this::visitProviders);
            path.remove(path.size() - 1);
            ordered.add(candidate);
        }
    }

    private void visitProviders(Needed need) {
        candidates.stream()
                .filter(provider -> !provider.equals(path.get(path.size() - 1)))
                .filter(provider -> meets(provider, need))
                .forEach(this::visit);
    }

    private static boolean meets(Candidate provider, Needed need) {
        return provider.bundle().plugins().stream()
                .anyMatch(plugin -> need.isMetBy(plugin.name(), plugin.version()));
    }

    private void noteCycle(List<Candidate> circle) {
        String text =
                circle.stream()
                                .map(member -> OneLine.quote(member.name()))
                                .collect(Collectors.joining(" needs "))
                        + " needs "
                        + OneLine.quote(circle.get(0).name());
        circle.forEach(member -> cycles.put(member, text));
    }
}
