package io.hearth.example.tour;

import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.SystemVariable;
import java.util.List;

/** A variable for each thing that a definition can say. */
final class Flags {
    final SystemVariable<Integer> perSession =
            SystemVariable.ofInt("per_session")
                    .defaultValue(1)
                    .perSession()
                    .comment("Each session has a value of its own.")
                    .build();
    final SystemVariable<Integer> readOnly =
            SystemVariable.ofInt("read_only")
                    .readOnly()
                    .comment("Only options and the plugin itself set it.")
                    .build();
    final SystemVariable<Integer> optionOnly =
            SystemVariable.ofInt("option_only")
                    .notSystemVariable()
                    .comment("An option that SQL and the shell do not see.")
                    .build();
    final SystemVariable<Integer> noOption =
            SystemVariable.ofInt("no_option").noCommandLine().comment("No option sets it.").build();
    final SystemVariable<Integer> withoutArgument =
            SystemVariable.ofInt("without_argument")
                    .argument(CommandLineArgument.NONE)
                    .comment("--tour-without-argument alone, which means 1.")
                    .build();
    final SystemVariable<Integer> optionalArgument =
            SystemVariable.ofInt("optional_argument")
                    .defaultValue(7)
                    .argument(CommandLineArgument.OPTIONAL)
                    .comment("--tour-optional-argument alone means 1 and not the default.")
                    .build();
    final SystemVariable<Integer> blocks =
            SystemVariable.ofInt("blocks")
                    .defaultValue(16)
                    .range(8, 1000)
                    .blockSize(16)
                    .comment("Comes in multiples of 16.")
                    .build();
    final SystemVariable<Integer> uncommented = SystemVariable.ofInt("uncommented").build();

    List<SystemVariable<?>> all() {
        return List.of(
                perSession,
                readOnly,
                optionOnly,
                noOption,
                withoutArgument,
                optionalArgument,
                blocks,
                uncommented);
    }
}
