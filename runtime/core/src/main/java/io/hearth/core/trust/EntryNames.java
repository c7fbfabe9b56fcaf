package io.hearth.core.trust;

import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.OneLine;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * Checks the names of one jar's entries, one after the other. Used by one thread.
 *
 * <p>A name must be a plain relative path. Of two entries with one name it would be chance which
 * one is checked and which one runs; directories may be named again, as they hold nothing.
 */
final class EntryNames {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int LONGEST = 4096;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern UPWARDS = Pattern.compile("(^|.*/)\\.\\.(/.*|$)", Pattern.DOTALL);

    private final Set<String> seen = new HashSet<>();

    void check(ZipEntry entry) throws BundleFault {
        String name = entry.getName();
        checkPath(name);
        if (!seen.add(name) && !entry.isDirectory()) {
            throw fault(name, "occurs twice");
        }
        if (name.equalsIgnoreCase(MANIFEST) && !name.equals(MANIFEST)) {
            throw fault(name, "is a second way to write " + MANIFEST);
        }
    }

    private static void checkPath(String name) throws BundleFault {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw fault(name, "has no name or an overlong one");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw fault(name, "has a control character in its name");
        }
        if (name.indexOf('\\') >= 0) {
            throw fault(name, "has a backslash in its name");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            throw fault(name, "has an absolute path");
        }
        if (UPWARDS.matcher(name).matches()) {
            throw fault(name, "leads out of the jar");
        }
    }

    private static BundleFault fault(String name, String what) {
        return new BundleFault("its entry " + OneLine.quote(name) + " " + what);
    }
}
