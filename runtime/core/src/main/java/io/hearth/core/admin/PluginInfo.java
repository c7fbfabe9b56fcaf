package io.hearth.core.admin;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.api.plugin.PluginType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One plugin, as information_schema.plugins and {@code plugin:info} show it. A snapshot.
 *
 * @param name the declared name
 * @param version the declared version, whole
 * @param status where it stands
 * @param reason why it is not ACTIVE; empty when there is nothing to say
 * @param type what it is
 * @param typeVersion version of the type's API it was built against
 * @param library its file name; empty for a built-in plugin or a bundle started by plain OSGi means
 * @param libraryVersion version of the plugin API it was built against; empty for a built-in plugin
 * @param author as declared
 * @param description as declared
 * @param license GPL, BSD, PROPRIETARY or an SPDX identifier
 * @param loadOption ON, OFF, FORCE or FORCE_PLUS_PERMANENT
 * @param maturity as declared
 * @param origin how it came to the server
 * @param bundle symbolic name and version of its bundle, such as {@code io.x 1.2.0}
 * @param sha256 hash of its jar; empty for a transient or built-in plugin
 * @param signer subject of the trusted certificate that signed its jar; empty if there is none
 * @param lastExit how its previous run ended
 * @param activeSince when it became ACTIVE; empty when it is not
 * @param busyBy who uses it, and since when
 * @param needs plugins and libraries its bundle is wired to
 * @param neededBy plugins whose bundles are wired to this one's
 * @param errors calls into it that failed since the server started
 */
public record PluginInfo(
        String name,
        String version,
        PluginStatus status,
        Optional<String> reason,
        PluginType type,
        String typeVersion,
        Optional<String> library,
        Optional<String> libraryVersion,
        String author,
        String description,
        String license,
        LoadOption loadOption,
        Maturity maturity,
        Origin origin,
        String bundle,
        Optional<String> sha256,
        Optional<String> signer,
        LastExit lastExit,
        Optional<Instant> activeSince,
        List<LeaseInfo> busyBy,
        List<String> needs,
        List<String> neededBy,
        long errors) {
    /** Copies the lists. */
    public PluginInfo {
        busyBy = List.copyOf(busyBy);
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
    }

    /** How a plugin came to the server. */
    public enum Origin {
        /** Part of the server. */
        BUILT_IN,
        /** By INSTALL; comes back at the next start. */
        INSTALLED,
        /** By {@code --plugin-load}; comes back when the option is given again. */
        OPTION,
        /** By the deploy folder; comes back at the next start. */
        DEPLOYED,
        /** Its bundle was started by plain OSGi means; forgotten with the bundle. */
        TRANSIENT
    }
}
