package io.hearth.api.variable;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Defines a system variable, step by step. Not thread-safe.
 *
 * <p>What is not said: global, writable, on the command line with a required argument (a boolean:
 * optional), no comment.
 *
 * @param <T> the variable's value type
 * @param <B> the builder's own type
 */
public abstract sealed class VariableBuilder<T, B extends VariableBuilder<T, B>>
        permits NumberBuilder, PlainBuilder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private final String name;
    private final VariableKind kind;
    private T defaultValue;
    private VariableScope scope = VariableScope.GLOBAL;
    private boolean readOnly;
    private boolean systemVariable = true;
    private boolean option = true;
    private CommandLineArgument argument;
    private Optional<String> comment = Optional.empty();
    private Optional<VariableCheck<T>> check = Optional.empty();
    private Optional<VariableUpdate<T>> update = Optional.empty();

    VariableBuilder(String name, VariableKind kind, T defaultValue) {
        if (!NAME.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' is not a variable's name: a letter or _, then letters, digits and"
                            + " _, 64 at most");
        }
        this.name = name.toLowerCase(Locale.ROOT);
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.argument =
                kind == VariableKind.BOOLEAN
                        ? CommandLineArgument.OPTIONAL
                        : CommandLineArgument.REQUIRED;
    }

    abstract B self();

    /**
     * The value when nothing sets another.
     *
     * @param value the compiled default; null, for NULL, only for a string
     * @return this builder
     */
    public B defaultValue(T value) {
        if (kind != VariableKind.STRING) {
            requireNonNull(value, "defaultValue");
        }
        defaultValue = value;
        return self();
    }

    /**
     * Gives each session a value of its own, copied from the global one at connect.
     *
     * @return this builder
     */
    public B perSession() {
        scope = VariableScope.SESSION;
        return self();
    }

    /**
     * Lets options and the plugin's own code set it, but not SET.
     *
     * @return this builder
     */
    public B readOnly() {
        readOnly = true;
        return self();
    }

    /**
     * Hides it from SQL and the shell: it is an option and nothing more.
     *
     * @return this builder
     */
    public B notSystemVariable() {
        systemVariable = false;
        return self();
    }

    /**
     * Keeps it off the command line and out of option files.
     *
     * @return this builder
     */
    public B noCommandLine() {
        option = false;
        return self();
    }

    /**
     * Whether its option takes a value.
     *
     * @param value none, optional or required
     * @return this builder
     */
    public B argument(CommandLineArgument value) {
        argument = requireNonNull(value, "argument");
        return self();
    }

    /**
     * What it is for, as {@code --help} and listings show it.
     *
     * @param text a sentence
     * @return this builder
     */
    public B comment(String text) {
        comment = Optional.of(text);
        return self();
    }

    /**
     * Judges values before they are set.
     *
     * @param callback called by the host
     * @return this builder
     */
    public B check(VariableCheck<T> callback) {
        check = Optional.of(callback);
        return self();
    }

    /**
     * Puts values into effect, and may keep another than was asked for.
     *
     * @param callback called by the host
     * @return this builder
     */
    public B update(VariableUpdate<T> callback) {
        update = Optional.of(callback);
        return self();
    }

    /**
     * Puts values into effect as they come.
     *
     * @param callback called by the host, under the rules of {@link VariableUpdate}
     * @return this builder
     */
    public B onUpdate(Consumer<VariableChange<T>> callback) {
        requireNonNull(callback, "callback");
        return update(
                change -> {
                    callback.accept(change);
                    return change.value();
                });
    }

    /**
     * Ends the definition.
     *
     * @return a variable with its default as value
     * @throws IllegalArgumentException if the default, the range and the block size contradict each
     *     other
     */
    public SystemVariable<T> build() {
        return new SystemVariable<>(definition());
    }

    abstract VariableDefinition<T> definition();

    final String name() {
        return name;
    }

    final VariableKind kind() {
        return kind;
    }

    final T defaultValue() {
        return defaultValue;
    }

    final VariableDefinition<T> definition(
            Optional<T> minimum,
            Optional<T> maximum,
            long blockSize,
            Optional<Class<? extends Enum<?>>> elementType) {
        return new VariableDefinition<>(
                name,
                kind,
                scope,
                readOnly,
                systemVariable,
                option,
                argument,
                comment,
                defaultValue,
                minimum,
                maximum,
                blockSize,
                elementType,
                check,
                update);
    }
}
