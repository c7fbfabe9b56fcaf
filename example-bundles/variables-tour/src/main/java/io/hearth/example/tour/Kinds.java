package io.hearth.example.tour;

import io.hearth.api.variable.SystemVariable;
import java.util.List;
import java.util.Set;

/** A variable of each kind. */
final class Kinds {
    final SystemVariable<Boolean> flag =
            SystemVariable.ofBoolean("flag").comment("ON or OFF.").build();
    final SystemVariable<String> text =
            SystemVariable.ofString("text").defaultValue("hello").comment("Any text.").build();
    final SystemVariable<Integer> number =
            SystemVariable.ofInt("int")
                    .defaultValue(10)
                    .range(-100, 100)
                    .comment("32 bits with a sign.")
                    .build();
    final SystemVariable<Long> unsignedInt =
            SystemVariable.ofUnsignedInt("unsigned_int")
                    .defaultValue(10L)
                    .min(5L)
                    .comment("32 bits without a sign, 5 at least.")
                    .build();
    final SystemVariable<Long> longNumber =
            SystemVariable.ofLong("long").comment("64 bits with a sign.").build();
    final SystemVariable<Long> unsignedLong =
            SystemVariable.ofUnsignedLong("unsigned_long")
                    .comment("64 bits without a sign.")
                    .build();
    final SystemVariable<Long> longLong =
            SystemVariable.ofLongLong("long_long").comment("64 bits with a sign, again.").build();
    final SystemVariable<Long> unsignedLongLong =
            SystemVariable.ofUnsignedLongLong("unsigned_long_long")
                    .comment("64 bits without a sign, again.")
                    .build();
    final SystemVariable<Double> ratio =
            SystemVariable.ofDouble("double")
                    .defaultValue(0.5)
                    .range(0.0, 10.0)
                    .comment("A number with decimals.")
                    .build();
    final SystemVariable<Colour> colour =
            SystemVariable.ofEnum("enum", Colour.class)
                    .defaultValue(Colour.GREEN)
                    .comment("One colour.")
                    .build();
    final SystemVariable<Set<Colour>> colours =
            SystemVariable.ofSet("set", Colour.class)
                    .defaultValue(Set.of(Colour.RED, Colour.BLUE))
                    .comment("Any colours.")
                    .build();

    List<SystemVariable<?>> all() {
        return List.of(
                flag,
                text,
                number,
                unsignedInt,
                longNumber,
                unsignedLong,
                longLong,
                unsignedLongLong,
                ratio,
                colour,
                colours);
    }
}
