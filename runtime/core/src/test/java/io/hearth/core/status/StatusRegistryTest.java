package io.hearth.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.variable.StatusValue;
import io.hearth.api.variable.StatusVariable;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.StatusListing;
import io.hearth.core.admin.Warning;
import io.hearth.core.guard.Guard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusRegistryTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final Guard guard = new Guard();
    private final StatusRegistry registry = new StatusRegistry(guard, LIMIT);

    private AutoCloseable plugin(String name, StatusVariable... variables) {
        return registry.register(
                Optional.of(name), getClass().getClassLoader(), List.of(variables));
    }

    private StatusListing list(String pattern) {
        return registry.list(new LikePattern(pattern), Optional.empty());
    }

    private String value(String name) {
        return list(name.replace("_", "\\_")).rows().get(0).value();
    }

    @Test
    void eachKindIsShownAsMySqlShowsIt() {
        plugin(
                "probe",
                StatusVariable.ofBoolean("Bool", () -> true),
                StatusVariable.ofUnsignedInt("Int", () -> -42),
                StatusVariable.ofUnsignedLong("Long", () -> -42),
                StatusVariable.ofInt("Signed_int", () -> -42),
                StatusVariable.ofLong("Signed_long", () -> -42),
                StatusVariable.ofDouble("Double", () -> Math.PI),
                StatusVariable.ofString("Text", () -> "the text"),
                StatusVariable.ofString("Null", () -> null),
                StatusVariable.ofFunction("Undefined", session -> new StatusValue.Undefined()));

        assertThat(list("%").rows())
                .containsExactly(
                        new NamedValue("Bool", "ON"),
                        new NamedValue("Double", "3.141593"),
                        new NamedValue("Int", "4294967254"),
                        new NamedValue("Long", "18446744073709551574"),
                        new NamedValue("Null", ""),
                        new NamedValue("Signed_int", "-42"),
                        new NamedValue("Signed_long", "-42"),
                        new NamedValue("Text", "the text"),
                        new NamedValue("Undefined", ""));
        assertThat(list("%").warnings()).isEmpty();
    }

    @Test
    void anArrayGivesItsElementsItsNameAndHasNoRow() {
        plugin(
                "probe",
                StatusVariable.ofArray(
                        "Probe_arr",
                        List.of(
                                StatusVariable.ofInt("one", () -> 1),
                                StatusVariable.ofInt("", () -> 0),
                                StatusVariable.ofArray(
                                        "nest", List.of(StatusVariable.ofInt("deep", () -> 2))))));

        assertThat(list("%").rows())
                .extracting(NamedValue::name)
                .containsExactly("Probe_arr", "Probe_arr_nest_deep", "Probe_arr_one");
    }

    @Test
    void aFunctionIsCalledAtEachLookAndMayAnswerWithAnArray() {
        AtomicInteger calls = new AtomicInteger();
        plugin(
                "probe",
                StatusVariable.ofFunction(
                        "Calls", session -> new StatusValue.Signed(calls.incrementAndGet())),
                StatusVariable.ofFunction(
                        "Group",
                        session ->
                                new StatusValue.Elements(
                                        List.of(StatusVariable.ofInt("x", () -> 1)))));

        assertThat(value("Calls")).isEqualTo("1");
        assertThat(value("Calls")).isEqualTo("2");
        assertThat(value("Group_x")).isEqualTo("1");
    }

    @Test
    void aTextMayBeLongerThanMySqlsBuffer() {
        plugin("probe", StatusVariable.ofString("Long_text", () -> "x".repeat(5000)));
        assertThat(value("Long_text")).hasSize(5000);
    }

    @Test
    void aFunctionThatThrowsCostsItsValueAlone() {
        plugin(
                "probe",
                StatusVariable.ofInt(
                        "Bad",
                        () -> {
                            throw new StackOverflowError("deep");
                        }),
                StatusVariable.ofInt("Good", () -> 1));
        StatusListing listing = list("%");

        assertThat(listing.rows())
                .containsExactly(new NamedValue("Bad", ""), new NamedValue("Good", "1"));
        assertThat(listing.warnings())
                .extracting(Warning::message)
                .containsExactly(
                        "Status variable 'Bad' of plugin 'probe' could not be read: it threw"
                                + " java.lang.StackOverflowError: deep");
        assertThat(guard.failures("probe")).isEqualTo(1);
    }

    @Test
    void anArrayThatHoldsItselfEnds() {
        StatusVariable[] endless = new StatusVariable[1];
        endless[0] =
                StatusVariable.ofFunction(
                        "x", session -> new StatusValue.Elements(List.of(endless[0])));
        plugin("probe", endless[0], StatusVariable.ofInt("y", () -> 1));

        assertThat(value("y")).isEqualTo("1");
        assertThat(list("x%").warnings()).hasSize(1);
    }

    @Test
    void aFunctionThatHangsLeavesTheListingGoingOn() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        plugin(
                "slow",
                StatusVariable.ofInt("A_before", () -> 1),
                StatusVariable.ofFunction(
                        "B_stuck",
                        session -> {
                            calls.incrementAndGet();
                            while (release.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                            ended.countDown();
                            return new StatusValue.Signed(2);
                        }),
                StatusVariable.ofInt("C_after", () -> 3));
        plugin("other", StatusVariable.ofInt("D_other", () -> 4));
        List<NamedValue> rows = list("%").rows();
        List<NamedValue> again = list("%").rows();
        release.countDown();

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(rows)
                .containsExactly(
                        new NamedValue("A_before", "1"),
                        new NamedValue("B_stuck", ""),
                        new NamedValue("C_after", ""),
                        new NamedValue("D_other", "4"));
        assertThat(again).contains(new NamedValue("D_other", "4"));
        assertThat(calls).hasValue(1);
        assertThat(guard.failures("slow")).isEqualTo(1);
    }

    @Test
    void likeIgnoresLetterCaseAndKnowsItsWildcards() {
        plugin(
                "probe",
                StatusVariable.ofInt("Probe_one", () -> 1),
                StatusVariable.ofInt("Probextwo", () -> 2));

        assertThat(list("probe_%").rows()).hasSize(2);
        assertThat(list("PROBE\\_%").rows()).hasSize(1);
        assertThat(list("%TWO").rows()).hasSize(1);
        assertThat(list("probe").rows()).isEmpty();
    }

    @Test
    void twoVariablesOfOneNameAreBothListed() {
        registry.register(Optional.empty(), null, List.of(StatusVariable.ofInt("Uptime", () -> 1)));
        plugin("probe", StatusVariable.ofInt("Uptime", () -> -42));

        assertThat(list("uptime").rows())
                .containsExactlyInAnyOrder(
                        new NamedValue("Uptime", "1"), new NamedValue("Uptime", "-42"));
    }

    @Test
    void variablesAreGoneWithTheirPlugin() throws Exception {
        AutoCloseable registration = plugin("probe", StatusVariable.ofInt("X", () -> 1));
        registration.close();
        assertThat(list("%").rows()).isEmpty();
    }

    @Test
    void aThousandVariablesAreListedInOrder() {
        plugin(
                "many",
                IntStream.range(0, 1000)
                        .mapToObj(i -> StatusVariable.ofInt("Many_" + i, () -> i))
                        .toArray(StatusVariable[]::new));
        assertThat(list("%").rows())
                .hasSize(1000)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(
                                NamedValue::name, String.CASE_INSENSITIVE_ORDER));
    }
}
