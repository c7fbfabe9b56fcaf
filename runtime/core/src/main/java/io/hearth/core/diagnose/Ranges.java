package io.hearth.core.diagnose;

import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Writes version ranges as an author writes them. Stateless; any thread. */
final class Ranges {
    private Ranges() {}

    /** For example {@code [2.0,3)}, {@code 2.0 or later}, {@code 2.0 exactly}; empty for any. */
    static Optional<String> text(VersionRange range) {
        boolean closed = range.getLeftType() == VersionRange.LEFT_CLOSED;
        if (range.getRight() == null && closed) {
            return range.getLeft().equals(Version.emptyVersion)
                    ? Optional.empty()
                    : Optional.of(brief(range.getLeft(), 2) + " or later");
        }
        if (range.isExact()) {
            return Optional.of(brief(range.getLeft(), 2) + " exactly");
        }
        return Optional.of(
                range.getLeftType()
                        + brief(range.getLeft(), 2)
                        + ","
                        + (range.getRight() == null ? "" : brief(range.getRight(), 1))
                        + range.getRightType());
    }

    /** The version without the zeros at its end, but with at least so many numbers. */
    private static String brief(Version version, int numbers) {
        if (!version.getQualifier().isEmpty() || version.getMicro() != 0) {
            return version.toString();
        }
        return version.getMinor() == 0 && numbers == 1
                ? Integer.toString(version.getMajor())
                : version.getMajor() + "." + version.getMinor();
    }
}
