package io.hearth.sql.infoschema;

import static java.util.Objects.requireNonNull;

import io.hearth.api.session.Session;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.Warning;
import io.hearth.sql.infoschema.privilege.AccountDirectory;
import io.hearth.sql.infoschema.session.SessionDirectory;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;

/**
 * What the built-in tables show. Immutable.
 *
 * @param plugins plugins and their files
 * @param variables system and status variables
 * @param sessions open sessions
 * @param accounts who may log in
 * @param framework bundles and services
 * @param leftBehind calls into table plugins that did not end with their statement
 * @param warnings takes what a session should know of status variables that could not be read
 * @param started when the server started
 */
public record Sources(
        PluginAdmin plugins,
        VariableAdmin variables,
        SessionDirectory sessions,
        AccountDirectory accounts,
        BundleContext framework,
        Supplier<List<ThreadInfo>> leftBehind,
        BiConsumer<Session, Warning> warnings,
        Instant started) {
    /** Checks that nothing is null. */
    public Sources {
        requireNonNull(plugins, "plugins");
        requireNonNull(variables, "variables");
        requireNonNull(sessions, "sessions");
        requireNonNull(accounts, "accounts");
        requireNonNull(framework, "framework");
        requireNonNull(leftBehind, "leftBehind");
        requireNonNull(warnings, "warnings");
        requireNonNull(started, "started");
    }
}
