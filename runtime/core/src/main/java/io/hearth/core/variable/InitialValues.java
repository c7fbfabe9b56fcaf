package io.hearth.core.variable;

import io.hearth.api.error.ServerException;
import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.VariableChange;
import io.hearth.core.admin.PersistedVariable;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.variable.ChangeLocks.Chain;
import io.hearth.core.variable.ValueRules.Adjusted;
import io.hearth.core.variable.ValueRules.OptionValue;
import io.hearth.options.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a variable its first value: from the command line, or else what is persisted, or else from
 * an option file, or else its default. Thread-safe; the variable is not yet known to others.
 *
 * <p>A wrong option is the operator's to mend. A persisted value that no longer fits is not: it is
 * adjusted or passed over with a warning.
 */
final class InitialValues {
    private static final Logger LOG = LoggerFactory.getLogger(InitialValues.class);

    private final VariableOptions options;
    private final Optional<PersistedValues> persisted;
    private final ChangeLocks locks;
    private final Callbacks callbacks;

    /**
     * The sources.
     *
     * @param persisted empty when the server was started with {@code --no-defaults}
     */
    InitialValues(
            VariableOptions options,
            Optional<PersistedValues> persisted,
            ChangeLocks locks,
            Callbacks callbacks) {
        this.options = options;
        this.persisted = persisted;
        this.locks = locks;
        this.callbacks = callbacks;
    }

    /** A value and where it comes from. */
    private record Initial<T>(T value, VariableOrigin origin) {}

    /**
     * Sets the first value.
     *
     * @throws PluginFailure if an option's value is wrong
     */
    <T> void apply(Variable<T> variable) throws PluginFailure {
        Optional<Initial<T>> file = Optional.empty();
        Optional<Initial<T>> commandLine = Optional.empty();
        for (Option option : options.of(variable)) {
            Optional<Initial<T>> initial = Optional.of(read(variable, option));
            if (option.source().kind() == io.hearth.options.Source.Kind.FILE) {
                file = initial;
            } else {
                commandLine = initial;
            }
        }
        Optional<Initial<T>> lower = file;
        commandLine
                .or(() -> fromDictionary(variable))
                .or(() -> lower)
                .ifPresent(initial -> variable.write(initial.value(), initial.origin()));
    }

    private <T> Initial<T> read(Variable<T> variable, Option option) throws PluginFailure {
        requireArgument(variable, option);
        try {
            OptionValue<T> parsed =
                    variable.rules().fromOption(dashed(option.name()), option.value());
            parsed.warning().ifPresent(LOG::warn);
            String text = option.value().orElse("");
            return new Initial<>(check(variable, parsed.value(), text), origin(option));
        } catch (UnfitValueException unfit) {
            throw new PluginFailure(sentence(option, unfit.getMessage()), unfit);
        } catch (ServerException refused) {
            throw new PluginFailure(sentence(option, refused.getMessage()), refused);
        }
    }

    private static void requireArgument(Variable<?> variable, Option option) throws PluginFailure {
        CommandLineArgument argument = variable.definition().argument();
        if (argument == CommandLineArgument.REQUIRED && option.value().isEmpty()) {
            throw new PluginFailure(
                    "option '--%s' (%s) requires an argument"
                            .formatted(dashed(option.name()), option.source()));
        }
        if (argument == CommandLineArgument.NONE && option.text().contains("=")) {
            throw new PluginFailure(
                    "option '--%s' (%s) cannot take an argument"
                            .formatted(dashed(option.name()), option.source()));
        }
    }

    private static String sentence(Option option, String problem) {
        return "option '%s' (%s): %s"
                .formatted(Texts.shortened(option.text()), option.source(), problem);
    }

    private static String dashed(String name) {
        return name.replace('_', '-');
    }

    private static VariableOrigin origin(Option option) {
        boolean inFile = option.source().kind() == io.hearth.options.Source.Kind.FILE;
        return new VariableOrigin(
                inFile ? Source.EXPLICIT : Source.COMMAND_LINE,
                inFile ? Optional.of(option.source().path()) : Optional.empty(),
                inFile ? option.source().line() : 0,
                Optional.of(Instant.now()),
                "",
                "");
    }

    private <T> T check(Variable<T> variable, T value, String text) {
        Chain chain = locks.chain();
        List<Variable<?>> held = List.of(variable);
        locks.acquire(chain, held);
        try {
            VariableChange<T> change =
                    new VariableChange<>(Optional.empty(), variable.value(), value);
            return callbacks.check(variable, chain, change, text);
        } finally {
            locks.release(held);
        }
    }

    private <T> Optional<Initial<T>> fromDictionary(Variable<T> variable) {
        return persisted
                .flatMap(values -> values.find(variable.name()))
                .flatMap(value -> fitted(variable, value));
    }

    /** The check only says yes or no: what is persisted has been through it once. */
    private <T> Optional<Initial<T>> fitted(Variable<T> variable, PersistedVariable value) {
        String text = value.value().orElse("NULL");
        try {
            boolean ranged = variable.definition().check().isEmpty();
            Adjusted<T> read = variable.rules().fromPersisted(value.value(), ranged);
            check(variable, read.value(), text);
            if (read.changed()) {
                LOG.warn(
                        "Persisted value '{}' of variable '{}' is out of range; adjusted to '{}'",
                        Texts.shortened(text),
                        variable,
                        variable.rules().show(read.value()).orElse("NULL"));
            }
            return Optional.of(new Initial<>(read.value(), origin(value)));
        } catch (UnfitValueException | ServerException unfit) {
            LOG.warn(
                    "Persisted value '{}' of variable '{}' is passed over: {}",
                    Texts.shortened(text),
                    variable,
                    unfit.getMessage());
            return Optional.empty();
        }
    }

    private static VariableOrigin origin(PersistedVariable value) {
        return new VariableOrigin(
                Source.PERSISTED,
                Optional.empty(),
                0,
                Optional.of(value.time()),
                value.user(),
                value.host());
    }
}
