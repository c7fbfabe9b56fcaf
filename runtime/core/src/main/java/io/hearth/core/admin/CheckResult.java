package io.hearth.core.admin;

import java.util.List;

/**
 * What an install would find, found without changing anything.
 *
 * @param library the file and what it declares
 * @param problems why it could not be installed, one sentence each; empty if it could
 */
public record CheckResult(LibraryInfo library, List<String> problems) {
    /** Copies the list. */
    public CheckResult {
        problems = List.copyOf(problems);
    }
}
