package io.hearth.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.shell.command.Command;
import io.hearth.shell.command.PluginCommands;
import io.hearth.shell.command.ServerCommands;
import io.hearth.shell.command.StatusCommands;
import io.hearth.shell.command.VariableCommands;
import org.junit.jupiter.api.Test;

class ShellActivatorTest {
    @Test
    void registersEveryCommandOfTheGroups() {
        assertThat(ShellActivator.PLUGIN_COMMANDS).isEqualTo(Command.names(PluginCommands.class));
        assertThat(ShellActivator.SERVER_COMMANDS).isEqualTo(Command.names(ServerCommands.class));
        assertThat(ShellActivator.VARIABLE_COMMANDS)
                .isEqualTo(Command.names(VariableCommands.class));
        assertThat(ShellActivator.STATUS_COMMANDS).isEqualTo(Command.names(StatusCommands.class));
    }
}
