package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.api.variable.SystemVariable;
import io.hearth.api.variable.VariableDefinition;
import io.hearth.api.variable.VariableHost;
import io.hearth.api.variable.VariableScope;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.VariableOrigin;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A system variable as the server knows it: whose it is, its full name, its rules, and where its
 * value comes from. Thread-safe.
 *
 * @param <T> the value type
 */
final class Variable<T> implements VariableHost<T> {
    private final Owner owner;
    private final String name;
    private final SystemVariable<T> variable;
    private final ValueRules<T> rules;
    private final int slot;
    private final boolean perSession;
    private final Changes changes;
    private final Consumer<T> writer;
    private volatile VariableOrigin origin = VariableOrigin.COMPILED;
    private volatile boolean inCallback;
    private volatile boolean published;
    private volatile SessionValues.Held<T> held;

    /**
     * Whose a variable is.
     *
     * @param plugin empty for the server
     * @param loader context class loader of callbacks; may be null
     */
    record Owner(Optional<String> plugin, ClassLoader loader) {
        static final Owner SERVER = new Owner(Optional.empty(), null);

        /** The owner's name for the guard and the log. */
        String label() {
            return plugin.orElse("server");
        }

        /** A variable's full name. */
        String fullName(VariableDefinition<?> definition) {
            return plugin.map(name -> Texts.lower(name) + "_").orElse("") + definition.name();
        }
    }

    /**
     * Takes a variable over from its plugin.
     *
     * @param slot its place among a session's values; no other variable has it at this time
     * @throws IllegalStateException if another plugin has it
     */
    Variable(Owner owner, SystemVariable<T> variable, int slot, Changes changes) {
        this.owner = owner;
        this.name = owner.fullName(variable.definition());
        this.variable = variable;
        this.rules = KindRules.of(variable.definition());
        this.slot = slot;
        this.perSession = variable.definition().scope() == VariableScope.SESSION;
        this.changes = changes;
        this.writer = variable.bind(this);
    }

    Owner owner() {
        return owner;
    }

    String name() {
        return name;
    }

    VariableDefinition<T> definition() {
        return variable.definition();
    }

    ValueRules<T> rules() {
        return rules;
    }

    int slot() {
        return slot;
    }

    boolean isPerSession() {
        return perSession;
    }

    VariableOrigin origin() {
        return origin;
    }

    /** Whether it cannot change while the server runs: what the server was started with. */
    boolean isFixedAtStart() {
        return owner.plugin().isEmpty() && definition().readOnly();
    }

    /** The global value. */
    T value() {
        return variable.get();
    }

    /** The global value as sessions hold it, the same object as long as the value is the same. */
    SessionValues.Held<T> held() {
        T value = value();
        SessionValues.Held<T> last = held;
        if (last == null || last.value() != value) {
            last = new SessionValues.Held<>(this, value);
            held = last;
        }
        return last;
    }

    /** Sets the global value, without any check. */
    void write(T value, VariableOrigin from) {
        writer.accept(value);
        origin = from;
    }

    /** Gives it back to its plugin. */
    void release() {
        variable.unbind(this);
    }

    /** Whether SQL and the shell see it: not before its plugin is ready, nor when that goes. */
    boolean isVisible() {
        return published && definition().systemVariable();
    }

    void published(boolean now) {
        published = now;
    }

    /** Whether a callback is running, perhaps one that was left behind long ago. */
    boolean isInCallback() {
        return inCallback;
    }

    void inCallback(boolean running) {
        inCallback = running;
    }

    /** The value a session sees. */
    T valueIn(HostSession session) {
        return perSession ? values(session).get(this) : value();
    }

    @Override
    public T get(Session session) {
        return perSession ? values(session).get(this) : value();
    }

    @Override
    public void set(T value) {
        changes.setByPlugin(this, Optional.empty(), value);
    }

    @Override
    public void set(Session session, T value) {
        if (!isPerSession()) {
            throw ErrorCode.ER_GLOBAL_VARIABLE.toException(name);
        }
        changes.setByPlugin(this, Optional.of(hostSession(session)), value);
    }

    static SessionValues values(Session session) {
        if (hostSession(session).variables() instanceof SessionValues values) {
            return values;
        }
        throw new IllegalArgumentException("The session has variables of another host");
    }

    private static HostSession hostSession(Session session) {
        if (session instanceof HostSession known) {
            return known;
        }
        throw new IllegalArgumentException("The session is not of this host");
    }

    @Override
    public String toString() {
        return name;
    }
}
