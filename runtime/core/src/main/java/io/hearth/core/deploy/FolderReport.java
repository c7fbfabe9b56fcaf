package io.hearth.core.deploy;

import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import io.hearth.core.admin.LibraryInfo.Folder;
import io.hearth.core.admin.LibraryInfo.State;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.bundle.PluginDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Describes the folder's files for those who list them. Stateless; any thread. */
final class FolderReport {
    private final DeployTarget target;

    FolderReport(DeployTarget target) {
        this.target = target;
    }

    /** A file that is there. */
    LibraryInfo present(SeenFile file, Optional<Note> note) {
        State state = note.map(known -> state(file, known)).orElse(State.WAITING);
        Optional<String> problem =
                state == State.WAITING ? Optional.empty() : note.flatMap(FolderReport::problem);
        if (file.problem().isPresent()) {
            return row(file.name(), state, note.flatMap(Note::bundle), file.problem());
        }
        return read(file.path(), state, problem);
    }

    /** A file that is gone, or was there before the folder itself became unreadable. */
    LibraryInfo absent(String name, Note note) {
        State state =
                switch (note.state()) {
                    case PENDING_REMOVAL -> State.PENDING_REMOVAL;
                    case FAILED -> State.FAILED;
                    case SUPERSEDED -> State.SUPERSEDED;
                    case DEPLOYED -> note.isWithdrawn() ? State.WITHDRAWN : State.DEPLOYED;
                };
        String problem =
                note.reason()
                        .map(reason -> "the file is gone; " + reason)
                        .orElse("the file is gone");
        return row(name, state, note.bundle(), Optional.of(problem));
    }

    private static State state(SeenFile file, Note note) {
        if (!note.stamp().equals(file.stamp())) {
            return State.WAITING;
        }
        return switch (note.state()) {
            case PENDING_REMOVAL -> State.WAITING;
            case FAILED -> State.FAILED;
            case SUPERSEDED -> State.SUPERSEDED;
            case DEPLOYED -> {
                if (note.reason().isPresent()) {
                    yield State.FAILED;
                }
                yield note.isWithdrawn() ? State.WITHDRAWN : State.DEPLOYED;
            }
        };
    }

    private static Optional<String> problem(Note note) {
        if (note.reason().isPresent()) {
            return note.reason();
        }
        if (note.state() == Note.State.SUPERSEDED) {
            return Optional.of(
                    "what was deployed from it was upgraded otherwise; ignored until it changes");
        }
        return note.withdrawn().isEmpty()
                ? Optional.empty()
                : Optional.of("uninstalled until the file changes" + names(note));
    }

    private static String names(Note note) {
        return note.withdrawn().contains(Note.WHOLE)
                ? ""
                : ": " + String.join(", ", new TreeSet<>(note.withdrawn()));
    }

    private LibraryInfo read(Path file, State state, Optional<String> problem) {
        String name = file.getFileName().toString();
        try {
            BundleDescriptor bundle = BundleReader.read(file);
            return new LibraryInfo(
                    name,
                    Folder.DEPLOY_DIR,
                    state,
                    Optional.of(bundle.displayName()),
                    problem,
                    bundle.plugins().stream().map(plugin -> declared(name, plugin)).toList());
        } catch (BundleFault fault) {
            return row(
                    name,
                    state,
                    Optional.empty(),
                    problem.or(() -> Optional.of(fault.getMessage())));
        }
    }

    private DeclaredPlugin declared(String file, PluginDescriptor plugin) {
        return plugin.listed(target.status(file, plugin.name()));
    }

    private static LibraryInfo row(
            String name, State state, Optional<String> bundle, Optional<String> problem) {
        return new LibraryInfo(name, Folder.DEPLOY_DIR, state, bundle, problem, List.of());
    }
}
