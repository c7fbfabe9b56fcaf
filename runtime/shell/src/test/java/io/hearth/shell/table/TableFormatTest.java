package io.hearth.shell.table;

import static io.hearth.shell.table.Column.column;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableFormatTest {
    private static Table table(List<String> names, Object[]... rows) {
        List<Column<Object[]>> columns =
                IntStream.range(0, names.size())
                        .mapToObj(
                                index ->
                                        Column.<Object[]>column(
                                                names.get(index), row -> row[index]))
                        .toList();
        return Table.of(Arrays.asList(rows), columns);
    }

    private static Object[] row(Object... values) {
        return values;
    }

    @Test
    void alignsColumnsAndLeavesNoBlanksAtTheEndOfALine() {
        Table table = table(List.of("Name", "Status"), row("a", "ACTIVE"), row("longer", ""));

        assertThat(TableFormat.plain().format(table))
                .isEqualTo("Name    Status\na       ACTIVE\nlonger");
    }

    @Test
    void showsNullForNullAndForAnEmptyOptional() {
        Table table = table(List.of("A", "B", "C"), row(null, Optional.empty(), Optional.of("x")));

        assertThat(TableFormat.plain().format(table)).isEqualTo("A     B     C\nNULL  NULL  x");
    }

    @Test
    void countsWideCharactersAsTwoColumnsAndCombiningOnesAsNone() {
        Table table = table(List.of("A", "B"), row("日本", 'x'), row("e\u0301abc", 'y'));

        assertThat(TableFormat.plain().format(table)).isEqualTo("A     B\n日本  x\ne\u0301abc  y");
    }

    @Test
    void putsNumbersAndTheirTitleAtTheRight() {
        Table table = table(List.of("Runs", "T"), row(7L, "x"), row(12345L, "y"));

        assertThat(TableFormat.plain().format(table)).isEqualTo(" Runs  T\n    7  x\n12345  y");
    }

    @Test
    void escapesControlCharactersSoThatARowStaysALineAndTheCursorWhereItIs() {
        Table table = table(List.of("A"), row("a\nb\tc\u001b[2Jd"));

        assertThat(TableFormat.plain().format(table)).isEqualTo("A\na\\nb\\tc\\x1B[2Jd");
    }

    @Test
    void showsAnInstantAsLocalTime() {
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneId.systemDefault());

        assertThat(TableFormat.plain().format(table(List.of("A"), row(time))))
                .isEqualTo("A\n" + local.toString().replace('T', ' '));
    }

    @Test
    void showsEachElementOfAListOnALineOfItsOwn() {
        Table table =
                table(List.of("A", "B"), row("x", List.of("one", "two")), row("y", List.of()));

        assertThat(TableFormat.plain().format(table)).isEqualTo("A  B\nx  one\n   two\ny");
    }

    @Test
    void showsARowAsABlockWhenTheTableAsksForIt() {
        Table table =
                table(List.of("A", "Longer"), row(1, List.of("x", "y")), row(null, "z")).inBlocks();

        assertThat(TableFormat.plain().format(table).lines())
                .containsExactly(
                        "*************************** 1. row ***************************",
                        "A       1",
                        "Longer  x",
                        "        y",
                        "*************************** 2. row ***************************",
                        "A       NULL",
                        "Longer  z");
    }

    @Test
    void cutsNothingWhenThereIsNoTerminal() {
        String text = "x".repeat(500);

        assertThat(TableFormat.plain().format(table(List.of("A", "B"), row(text, text))))
                .contains(text + "  " + text);
    }

    @Test
    void fitsATableIntoATerminalByCuttingTheWidestColumn() {
        Table table =
                table(List.of("A", "B", "C"), row("a".repeat(30), "b".repeat(10), "c".repeat(8)));

        assertThat(TableFormat.terminal(40).format(table).lines())
                .containsExactly(
                        "A                   B           C",
                        "------------------  ----------  --------",
                        "aaaaaaaaaaaaaaaaa…  bbbbbbbbbb  cccccccc");
    }

    @Test
    void showsATableInBlocksThatCannotBeMadeToFit() {
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        Table table = table(List.of("Since", "Until", "Error"), row(time, time, "x"));

        assertThat(TableFormat.terminal(47).format(table)).startsWith("Since ");
        assertThat(TableFormat.terminal(46).format(table))
                .startsWith("****")
                .contains("\nSince  " + Times.text(time) + "\nUntil  ");
    }

    @Test
    void neverCutsTheLastColumnOfATerminalsTable() {
        String reason = "r".repeat(200);

        assertThat(TableFormat.terminal(40).format(table(List.of("A", "Reason"), row("a", reason))))
                .endsWith("a  " + reason);
    }

    @Test
    void cutsWideCharactersWithoutSplittingOne() {
        assertThat(Width.cut("日本語", 4)).isEqualTo("日…");
        assertThat(Width.cut("日本語", 6)).isEqualTo("日本語");
    }

    @Test
    void saysThatAnEmptyTableIsEmpty() {
        assertThat(TableFormat.plain().format(table(List.of("A")))).isEqualTo("Empty set");
    }

    @Test
    void leavesOutAColumnInWhichNothingStands() {
        Table without = table(List.of("A", "R"), row("x", null)).withoutEmpty("R");
        Table with = table(List.of("A", "R"), row("x", null), row("y", "why")).withoutEmpty("R");

        assertThat(without.columns()).containsExactly("A");
        assertThat(with.columns()).containsExactly("A", "R");
        assertThat(without.get(0)).containsOnlyKeys("A");
    }

    @Test
    void keepsTheTypesOfValuesForScripts() {
        List<Column<String>> columns = List.of(column("Length", String::length));

        assertThat(Table.of(List.of("four"), columns).get(0)).containsEntry("Length", 4);
    }
}
