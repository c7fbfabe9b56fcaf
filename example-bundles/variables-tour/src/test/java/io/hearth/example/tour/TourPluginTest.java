package io.hearth.example.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.StatusValue;
import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import io.hearth.api.variable.VariableDefinition;
import io.hearth.api.variable.VariableKind;
import io.hearth.api.variable.VariableScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tour goes everywhere, and its callbacks do what they say. */
class TourPluginTest {
    private final TourPlugin plugin = new TourPlugin();
    private final Callbacks callbacks = new Callbacks();

    private List<VariableDefinition<?>> definitions() {
        return plugin.systemVariables().stream()
                .<VariableDefinition<?>>map(SystemVariable::definition)
                .toList();
    }

    @Test
    void hasAVariableOfEachKindScopeAndArgument() {
        assertThat(definitions())
                .extracting(VariableDefinition::kind)
                .contains(VariableKind.values());
        assertThat(definitions())
                .extracting(VariableDefinition::scope)
                .contains(VariableScope.values());
        assertThat(definitions())
                .extracting(VariableDefinition::argument)
                .contains(CommandLineArgument.values());
    }

    @Test
    void hasAVariableForEachFlag() {
        assertThat(definitions())
                .anyMatch(VariableDefinition::readOnly)
                .anyMatch(definition -> !definition.systemVariable())
                .anyMatch(definition -> !definition.option())
                .anyMatch(definition -> definition.blockSize() > 1)
                .anyMatch(definition -> definition.comment().isEmpty())
                .anyMatch(definition -> definition.check().isPresent())
                .anyMatch(definition -> definition.update().isPresent());
    }

    @Test
    void hasAStatusVariableOfEachKind() throws Exception {
        for (Class<?> kind : StatusValue.class.getPermittedSubclasses()) {
            boolean found = false;
            for (StatusVariable variable : plugin.statusVariables()) {
                found |= kind.isInstance(variable.function().read(Optional.empty()));
            }
            assertThat(found).as("a status variable that gives a %s", kind).isTrue();
        }
    }

    @Test
    void beginsWithItsDefaults() {
        Kinds kinds = new Kinds();
        assertThat(kinds.text.get()).isEqualTo("hello");
        assertThat(kinds.colour.get()).isEqualTo(Colour.GREEN);
        assertThat(kinds.colours.get()).isEqualTo(Set.of(Colour.RED, Colour.BLUE));
    }

    @Test
    void refusesAnOddNumberWhereAnEvenOneIsWanted() {
        callbacks.even.set(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callbacks.even.set(3))
                .withMessage("it is odd");
        assertThat(callbacks.even.get()).isEqualTo(2);
    }

    @Test
    void doublesCountsAddsOneAndLeads() {
        callbacks.doubled.set(900);
        callbacks.counted.set(1);
        callbacks.counted.set(2);
        callbacks.plusOne.set(5);
        callbacks.leader.set(7);

        assertThat(callbacks.doubled.get()).isEqualTo(1800);
        assertThat(callbacks.updates).hasValue(2);
        assertThat(callbacks.plusOne.get()).isEqualTo(6);
        assertThat(callbacks.follower.get()).isEqualTo(7);
    }

    @Test
    void breaksAStatusVariableWhenAsked() {
        StatusVariable function =
                new Figures(() -> 0, () -> true)
                        .all().stream()
                                .filter(variable -> variable.name().equals("Tour_function"))
                                .findFirst()
                                .orElseThrow();
        assertThatIllegalStateException()
                .isThrownBy(() -> function.function().read(Optional.empty()))
                .withMessage("tour_flag is ON");
    }
}
