package io.hearth.core.bundle;

import io.hearth.api.plugin.License;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what a declared licence is shown as. Stateless; any thread. */
final class Licenses {
    private static final Set<String> KNOWN = Set.of(License.GPL, License.BSD, License.PROPRIETARY);
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,63}");

    private Licenses() {}

    /** MySQL's word or what may be an SPDX identifier; PROPRIETARY for anything else. */
    static String shown(String declared) {
        String upper = declared.toUpperCase(Locale.ROOT);
        if (KNOWN.contains(upper)) {
            return upper;
        }
        return SPDX.matcher(declared).matches() ? declared : License.PROPRIETARY;
    }
}
