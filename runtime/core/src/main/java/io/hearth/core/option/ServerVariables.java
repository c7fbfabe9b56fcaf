package io.hearth.core.option;

import io.hearth.api.variable.PlainBuilder;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.core.variable.Variables;
import io.hearth.options.Option;
import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The server's own system variables, which its options give their values. Thread-safe.
 *
 * <p>All but the time limits are fixed when the server starts. They are checked as options before,
 * so that nothing about them can go wrong here.
 */
public final class ServerVariables {
    private static final int LONGEST_SECONDS = 3600;

    private final Options options;
    private final SystemVariable<Integer> initTimeout =
            seconds(ServerOption.PLUGIN_INIT_TIMEOUT).build();
    private final SystemVariable<Integer> deinitTimeout =
            seconds(ServerOption.PLUGIN_DEINIT_TIMEOUT).build();

    ServerVariables(Options options) {
        this.options = options;
        initTimeout.set((int) options.number(ServerOption.PLUGIN_INIT_TIMEOUT));
        deinitTimeout.set((int) options.number(ServerOption.PLUGIN_DEINIT_TIMEOUT));
    }

    private static io.hearth.api.variable.NumberBuilder<Integer> seconds(ServerOption option) {
        return SystemVariable.ofInt(option.optionName())
                .defaultValue(Integer.parseInt(option.defaultValue()))
                .range(1, LONGEST_SECONDS)
                .comment(option.comment());
    }

    /**
     * How long a plugin's {@code init} may take now.
     *
     * @return the limit in force
     */
    Duration initLimit() {
        return Duration.ofSeconds(initTimeout.get());
    }

    /**
     * How long a plugin's {@code deinit} may take now.
     *
     * @return the limit in force
     */
    Duration deinitLimit() {
        return Duration.ofSeconds(deinitTimeout.get());
    }

    /**
     * Makes the variables known.
     *
     * @param variables takes them
     * @param version the server's
     */
    public void register(Variables variables, String version) {
        variables.registerServer(initTimeout);
        variables.registerServer(deinitTimeout);
        folder(variables, ServerOption.DATADIR);
        folder(variables, ServerOption.PLUGIN_DIR);
        folder(variables, ServerOption.DEPLOY_DIR);
        text(variables, ServerOption.PID_FILE, options.path(ServerOption.PID_FILE).toString());
        text(variables, ServerOption.LOG_ERROR, options.path(ServerOption.LOG_ERROR).toString());
        text(variables, ServerOption.SOCKET, socket());
        text(variables, ServerOption.BIND_ADDRESS, options.get(ServerOption.BIND_ADDRESS));
        text(variables, ServerOption.PLUGIN_MATURITY, options.get(ServerOption.PLUGIN_MATURITY));
        number(variables, ServerOption.PORT);
        number(variables, ServerOption.LOG_ERROR_VERBOSITY);
        flag(variables, ServerOption.SKIP_NETWORKING);
        flag(variables, ServerOption.PLUGIN_REQUIRE_SIGNED);
        variables.registerServer(
                SystemVariable.ofString("version")
                        .defaultValue(version)
                        .readOnly()
                        .noCommandLine()
                        .comment("The server's version.")
                        .build(),
                version,
                VariableOrigin.COMPILED);
    }

    /** None if the option is given without a value. */
    private String socket() {
        return options.get(ServerOption.SOCKET).isEmpty()
                ? ""
                : options.path(ServerOption.SOCKET).toString();
    }

    /** A folder is shown with a slash at its end, as MySQL shows it. */
    private void folder(Variables variables, ServerOption option) {
        text(variables, option, options.path(option) + File.separator);
    }

    private void text(Variables variables, ServerOption option, String value) {
        fixed(
                variables,
                SystemVariable.ofString(option.optionName()).defaultValue(option.defaultValue()),
                option,
                value);
    }

    private void flag(Variables variables, ServerOption option) {
        fixed(
                variables,
                SystemVariable.ofBoolean(option.optionName())
                        .defaultValue(option.defaultValue().equals("ON")),
                option,
                options.isOn(option));
    }

    private <T> void fixed(
            Variables variables, PlainBuilder<T> builder, ServerOption option, T value) {
        SystemVariable<T> variable = builder.readOnly().comment(option.comment()).build();
        variables.registerServer(variable, value, origin(option));
    }

    private void number(Variables variables, ServerOption option) {
        SystemVariable<Long> variable =
                SystemVariable.ofUnsignedInt(option.optionName())
                        .defaultValue(Long.valueOf(option.defaultValue()))
                        .readOnly()
                        .comment(option.comment())
                        .build();
        variables.registerServer(variable, options.number(option), origin(option));
    }

    private VariableOrigin origin(ServerOption option) {
        return options.last(option.optionName())
                .map(ServerVariables::origin)
                .orElse(VariableOrigin.COMPILED);
    }

    private static VariableOrigin origin(Option option) {
        boolean inFile = option.source().kind() == io.hearth.options.Source.Kind.FILE;
        return new VariableOrigin(
                inFile ? Source.EXPLICIT : Source.COMMAND_LINE,
                inFile ? Optional.of(option.source().path()) : Optional.empty(),
                option.source().line(),
                Optional.of(Instant.now()),
                "",
                "");
    }
}
