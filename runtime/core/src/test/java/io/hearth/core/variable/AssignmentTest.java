package io.hearth.core.variable;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.Warning;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SET takes, kind by kind, as MySQL does. */
class AssignmentTest {
    private enum Greek {
        ALPHA,
        BETA,
        GAMMA;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final SqlValue DECIMAL = new SqlValue.Decimal(new BigDecimal("1.5"));

    @TempDir Path home;

    private final SystemVariable<Boolean> bool = SystemVariable.ofBoolean("bool").build();
    private final SystemVariable<String> text = SystemVariable.ofString("str").build();
    private final SystemVariable<Integer> vint =
            SystemVariable.ofInt("vint").range(-100, 100).build();
    private final SystemVariable<Long> uint =
            SystemVariable.ofUnsignedInt("uint").defaultValue(10L).min(5L).build();
    private final SystemVariable<Long> ulong = SystemVariable.ofUnsignedLong("ulong").build();
    private final SystemVariable<Integer> blocks =
            SystemVariable.ofInt("blocks").defaultValue(16).range(8, 1000).blockSize(16).build();
    private final SystemVariable<Double> real =
            SystemVariable.ofDouble("real").range(0.0, 10.0).build();
    private final SystemVariable<Greek> letter = SystemVariable.ofEnum("enum", Greek.class).build();
    private final SystemVariable<Set<Greek>> letters =
            SystemVariable.ofSet("set", Greek.class).build();
    private Server server;

    @BeforeEach
    void start() throws Exception {
        server =
                Server.start(home)
                        .install(
                                "probe", bool, text, vint, uint, ulong, blocks, real, letter,
                                letters);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON", "on", "On"})
    void aBooleanIsSwitchedOnByWordInAnyLetterCase(String word) {
        assertThat(server.set("probe_bool", SqlValue.of(word))).isEmpty();

        assertThat(bool.get()).isTrue();
        assertThat(server.show("probe_bool")).isEqualTo("ON");
        assertThat(server.admin.global("PROBE_BOOL")).isEqualTo(SqlValue.of(1));
    }

    @Test
    void aBooleanTakesZeroAndOne() {
        server.set("probe_bool", SqlValue.of(1));
        server.set("probe_bool", SqlValue.of(0));

        assertThat(bool.get()).isFalse();
        assertThat(server.show("probe_bool")).isEqualTo("OFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "yes", "1", ""})
    void aBooleanRefusesOtherTexts(String word) {
        Refused.withError(
                "ERROR 1231 (42000): Variable 'probe_bool' can't be set to the value of '"
                        + word
                        + "'",
                () -> server.set("probe_bool", SqlValue.of(word)));
    }

    @Test
    void aBooleanRefusesTwoMinusOneAndNull() {
        Refused.withError(
                "ERROR 1231 (42000): Variable 'probe_bool' can't be set to the value of '2'",
                () -> server.set("probe_bool", SqlValue.of(2)));
        Refused.withError(
                "ERROR 1231 (42000): Variable 'probe_bool' can't be set to the value of '-1'",
                () -> server.set("probe_bool", SqlValue.of(-1)));
        Refused.withError(
                "ERROR 1231 (42000): Variable 'probe_bool' can't be set to the value of 'NULL'",
                () -> server.set("probe_bool", SqlValue.NULL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"probe_bool", "probe_enum", "probe_set", "probe_str", "probe_vint"})
    void onlyADoubleTakesADecimal(String variable) {
        Refused.withError(
                "ERROR 1232 (42000): Incorrect argument type to variable '" + variable + "'",
                () -> server.set(variable, DECIMAL));
    }

    @Test
    void aStringTakesTextAndNull() {
        server.set("probe_str", SqlValue.of("word"));
        assertThat(text.get()).isEqualTo("word");

        server.set("probe_str", SqlValue.NULL);
        assertThat(text.get()).isNull();
        assertThat(server.admin.global("probe_str")).isEqualTo(SqlValue.NULL);
        assertThat(server.show("probe_str")).isEmpty();
    }

    @Test
    void aStringRefusesANumber() {
        Refused.withError(
                "ERROR 1232 (42000): Incorrect argument type to variable 'probe_str'",
                () -> server.set("probe_str", SqlValue.of(5)));
    }

    @Test
    void aStringMayBeAMegabyteLong() {
        String megabyte = "x".repeat(1 << 20);
        server.set("probe_str", SqlValue.of(megabyte));
        assertThat(server.show("probe_str")).isEqualTo(megabyte);
    }

    @Test
    void aWholeNumberRefusesTextAndNull() {
        for (SqlValue value : List.of(SqlValue.of("5"), SqlValue.NULL)) {
            Refused.withError(
                    "ERROR 1232 (42000): Incorrect argument type to variable 'probe_vint'",
                    () -> server.set("probe_vint", value));
        }
    }

    @Test
    void anIntegerWiderThan64BitsIsOfTheWrongType() {
        SqlValue tooWide = SqlValue.of(BigInteger.ONE.shiftLeft(64));
        Refused.withError(
                "ERROR 1232 (42000): Incorrect argument type to variable 'probe_ulong'",
                () -> server.set("probe_ulong", tooWide));
    }

    @ParameterizedTest
    @CsvSource({"101,100", "-101,-100", "4294967296,100", "100,100"})
    void aNumberOutOfRangeIsBroughtIntoItWithAWarning(long given, int kept) {
        List<Warning> warnings = server.set("probe_vint", SqlValue.of(given));

        assertThat(vint.get()).isEqualTo(kept);
        assertThat(warnings)
                .extracting(Warning::message)
                .isEqualTo(
                        given == kept
                                ? List.of()
                                : List.of("Truncated incorrect probe_vint value: '" + given + "'"));
        assertThat(warnings).allMatch(warning -> warning.code().number() == 1292);
    }

    @Test
    void aNegativeNumberForAnUnsignedVariableBecomesItsMinimum() {
        List<Warning> warnings = server.set("probe_uint", SqlValue.of(-1));

        assertThat(uint.get()).isEqualTo(5);
        assertThat(warnings)
                .extracting(Warning::message)
                .containsExactly("Truncated incorrect probe_uint value: '-1'");
    }

    @Test
    void anUnsignedNumberUsesAll64Bits() {
        SqlValue most = SqlValue.of(new BigInteger("18446744073709551615"));
        assertThat(server.set("probe_ulong", most)).isEmpty();

        assertThat(ulong.get()).isEqualTo(-1L);
        assertThat(server.show("probe_ulong")).isEqualTo("18446744073709551615");
        assertThat(server.admin.global("probe_ulong")).isEqualTo(most);
    }

    @Test
    void underStrictAllTablesANumberOutOfRangeIsAnError() {
        Refused.withError(
                "ERROR 1231 (42000): Variable 'probe_vint' can't be set to the value of '101'",
                () -> server.setStrict("probe_vint", SqlValue.of(101)));
        assertThat(vint.get()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"17,16", "31,16", "3,8", "2000,992", "32,32"})
    void aNumberIsRoundedDownToTheBlockSizeAndThenBroughtIntoRange(int given, int kept) {
        List<Warning> warnings = server.set("probe_blocks", SqlValue.of(given));

        assertThat(blocks.get()).isEqualTo(kept);
        assertThat(warnings).hasSize(given == kept ? 0 : 1);
    }

    @Test
    void aDoubleTakesAllSortsOfNumbersAndShowsSixDecimals() {
        server.set("probe_real", new SqlValue.Decimal(new BigDecimal("8.5")));
        assertThat(server.show("probe_real")).isEqualTo("8.500000");
        server.set("probe_real", SqlValue.of(3));
        assertThat(real.get()).isEqualTo(3.0);
        server.set("probe_real", new SqlValue.Real(2.25));
        assertThat(server.admin.global("probe_real")).isEqualTo(new SqlValue.Real(2.25));
    }

    @Test
    void aDoubleOutOfRangeIsBroughtIntoItWithAWarning() {
        assertThat(server.set("probe_real", SqlValue.of(11)))
                .extracting(Warning::message)
                .containsExactly("Truncated incorrect probe_real value: '11'");
        assertThat(real.get()).isEqualTo(10.0);
    }

    @Test
    void aDoubleRefusesText() {
        Refused.withError(
                "ERROR 1232 (42000): Incorrect argument type to variable 'probe_real'",
                () -> server.set("probe_real", SqlValue.of("abc")));
    }

    @Test
    void anEnumTakesATextInAnyLetterCaseOrANumber() {
        server.set("probe_enum", SqlValue.of("GaMmA"));
        assertThat(letter.get()).isEqualTo(Greek.GAMMA);
        assertThat(server.admin.global("probe_enum")).isEqualTo(SqlValue.of("gamma"));

        server.set("probe_enum", SqlValue.of(1));
        assertThat(server.show("probe_enum")).isEqualTo("beta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gam", "1", "", "delta"})
    void anEnumRefusesOtherTexts(String given) {
        Refused.withError(
                "ERROR 1231 (42000): Variable 'probe_enum' can't be set to the value of '"
                        + given
                        + "'",
                () -> server.set("probe_enum", SqlValue.of(given)));
    }

    @Test
    void anEnumRefusesNumbersBeyondItsElementsAndNull() {
        for (SqlValue value : List.of(SqlValue.of(3), SqlValue.of(-1), SqlValue.NULL)) {
            Refused.withError(
                    "ERROR 1231 (42000): Variable 'probe_enum' can't be set to the value of '"
                            + value.text()
                            + "'",
                    () -> server.set("probe_enum", value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "gamma,ALPHA|alpha,gamma",
                "beta,beta|beta",
                "''|''",
                "alpha,beta,gamma|alpha,beta,gamma"
            },
            delimiter = '|')
    void aSetTakesAListInAnyOrderAndShowsItInItsOwn(String given, String shown) {
        server.set("probe_set", SqlValue.of(given));
        assertThat(server.show("probe_set")).isEqualTo(shown);
    }

    @Test
    void aSetTakesABitMask() {
        server.set("probe_set", SqlValue.of(6));
        assertThat(letters.get()).containsExactly(Greek.BETA, Greek.GAMMA);
    }

    @Test
    void aSetIgnoresEmptyElementsAsDriversAppendThem() {
        server.set("probe_set", SqlValue.of(",alpha,"));
        assertThat(letters.get()).containsExactly(Greek.ALPHA);
    }

    @Test
    void aSetRefusesUnknownElementsBlanksTooManyBitsAndNull() {
        for (SqlValue value :
                List.of(
                        SqlValue.of("delta"),
                        SqlValue.of("alpha, beta"),
                        SqlValue.of(8),
                        SqlValue.of(-1),
                        SqlValue.NULL)) {
            Refused.withError(
                    "ERROR 1231 (42000): Variable 'probe_set' can't be set to the value of '"
                            + value.text()
                            + "'",
                    () -> server.set("probe_set", value));
        }
    }
}
