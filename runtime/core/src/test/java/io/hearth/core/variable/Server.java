package io.hearth.core.variable;

import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.SessionVariables;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.Warning;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.status.StatusRegistry;
import io.hearth.options.OptionException;
import io.hearth.options.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run of a server that has nothing but variables, over a data directory. */
final class Server implements AutoCloseable {
    static final Duration LIMIT = Duration.ofMillis(500);

    final Guard guard = new Guard();
    final FailingDictionary dictionary;
    final Variables variables;
    final VariableAdmin admin;

    private Server(Path home, boolean persisted, String... arguments) throws Exception {
        dictionary = new FailingDictionary(home.resolve("data"));
        variables = new Variables(guard, dictionary, options(home, arguments), persisted, LIMIT);
        admin = variables.admin(new StatusRegistry(guard, LIMIT));
    }

    static Server start(Path home, String... arguments) throws Exception {
        return new Server(home, true, arguments);
    }

    static Server startWithoutDefaults(Path home) throws Exception {
        return new Server(home, false, "--no-defaults");
    }

    private static List<io.hearth.options.Option> options(Path home, String... arguments)
            throws OptionException {
        return Options.read(home, List.of(arguments)).all();
    }

    Server install(String plugin, SystemVariable<?>... list) throws PluginFailure {
        variables.register(plugin, getClass().getClassLoader(), List.of(list));
        variables.publish(plugin);
        return this;
    }

    void uninstall(String plugin) {
        variables.withdraw(plugin);
        variables.release(plugin);
    }

    List<Warning> set(String name, SqlValue value) {
        return set(Target.GLOBAL, name, value);
    }

    List<Warning> set(Target target, String name, SqlValue value) {
        return admin.set(
                List.of(new Assignment(target, name, Optional.of(value))), ChangedBy.user("ann"));
    }

    List<Warning> setStrict(String name, SqlValue value) {
        return admin.set(
                List.of(Assignment.global(name, value)),
                new ChangedBy(Optional.empty(), "ann", "", true));
    }

    void setDefault(Target target, String name) {
        admin.set(List.of(new Assignment(target, name, Optional.empty())), ChangedBy.user("ann"));
    }

    String show(String name) {
        return admin.list(new LikePattern(name.replace("_", "\\_")), Optional.empty()).stream()
                .map(row -> row.value())
                .findFirst()
                .orElse("no row");
    }

    TestSession connect() {
        return new TestSession(admin.openSession());
    }

    /** A session with nothing but variables. */
    record TestSession(SessionVariables variables) implements HostSession {
        @Override
        public long id() {
            return 7;
        }

        @Override
        public String user() {
            return "ann";
        }

        @Override
        public String host() {
            return "localhost";
        }
    }

    @Override
    public void close() {
        dictionary.close();
    }
}
