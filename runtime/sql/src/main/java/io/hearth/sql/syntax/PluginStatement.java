package io.hearth.sql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Statements that install, remove and replace plugins and components. Immutable. */
public sealed interface PluginStatement extends Statement {

    /**
     * What happens to those who use a plugin that is to go: {@code WAIT seconds} or {@code FORCE}.
     *
     * @param waitSeconds how long they may take to finish
     * @param force whether they are interrupted; never together with a wait
     */
    record UserHandling(Optional<Long> waitSeconds, boolean force) {
        /** Nothing was said. */
        public static final UserHandling NONE = new UserHandling(Optional.empty(), false);

        /** Checks that at most one of the two was said. */
        public UserHandling {
            if (force && waitSeconds.isPresent()) {
                throw new IllegalArgumentException("WAIT and FORCE exclude each other");
            }
        }

        /**
         * Whether the statement says nothing about the users.
         *
         * @return true without WAIT and FORCE
         */
        public boolean isUnsaid() {
            return !force && waitSeconds.isEmpty();
        }
    }

    /**
     * {@code INSTALL PLUGIN [IF NOT EXISTS] name SONAME 'library'}.
     *
     * @param ifNotExists whether an installed one gives a note only
     * @param name the plugin as typed
     * @param library the file in the plugin directory
     */
    record InstallPlugin(boolean ifNotExists, String name, String library)
            implements PluginStatement {
        /** Checks that nothing is null. */
        public InstallPlugin {
            requireNonNull(name, "name");
            requireNonNull(library, "library");
        }
    }

    /**
     * {@code INSTALL SONAME 'library'}: all plugins of a file (MariaDB's).
     *
     * @param library the file in the plugin directory
     */
    record InstallSoname(String library) implements PluginStatement {}

    /**
     * {@code UNINSTALL PLUGIN [IF EXISTS] name [WAIT n | FORCE] [CASCADE]}.
     *
     * @param ifExists whether an unknown one gives a note only
     * @param name the plugin as typed
     * @param users what happens to its users
     * @param cascade whether plugins that need it go with it
     */
    record UninstallPlugin(boolean ifExists, String name, UserHandling users, boolean cascade)
            implements PluginStatement {}

    /**
     * {@code UNINSTALL SONAME [IF EXISTS] 'library' [WAIT n | FORCE] [CASCADE]}.
     *
     * @param ifExists whether an unknown one gives a note only
     * @param library the file
     * @param users what happens to the users of its plugins
     * @param cascade whether plugins that need them go with them
     */
    record UninstallSoname(boolean ifExists, String library, UserHandling users, boolean cascade)
            implements PluginStatement {}

    /**
     * {@code UPGRADE PLUGIN name {SONAME 'library' | TO PREVIOUS} [WAIT n | FORCE]}.
     *
     * @param name the plugin as typed
     * @param library the new file; empty for {@code TO PREVIOUS}
     * @param users what happens to its users
     */
    record UpgradePlugin(String name, Optional<String> library, UserHandling users)
            implements PluginStatement {}

    /**
     * {@code INSTALL COMPONENT 'urn', … [SET assignment, …]}.
     *
     * @param urns the components
     * @param assignments the variables to set with it, GLOBAL or PERSIST
     */
    record InstallComponent(List<String> urns, List<SetItem.SetVariable> assignments)
            implements PluginStatement {
        /** Copies the lists. */
        public InstallComponent {
            urns = List.copyOf(urns);
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * {@code UNINSTALL COMPONENT 'urn', …}.
     *
     * @param urns the components
     */
    record UninstallComponent(List<String> urns) implements PluginStatement {
        /** Copies the list. */
        public UninstallComponent {
            urns = List.copyOf(urns);
        }
    }
}
