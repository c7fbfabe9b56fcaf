package io.hearth.sql.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void countsAllAndKeepsAsManyAsAllowed() {
        diagnostics.clear(2, true);
        for (int i = 0; i < 5; i++) {
            diagnostics.warn(ErrorCode.ER_TRUNCATED_WRONG_VALUE, "INTEGER", i);
        }
        assertThat(diagnostics.all()).hasSize(2);
        assertThat(diagnostics.total()).isEqualTo(5);
    }

    @Test
    void leavesNotesOutIfTheSessionWantsNone() {
        diagnostics.clear(10, false);
        diagnostics.note(ErrorCode.ER_PLUGIN_INSTALLED, "x");
        assertThat(diagnostics.all()).isEmpty();
        assertThat(diagnostics.total()).isZero();
    }

    @Test
    void aStatementMayAskForTheCountsOfTheOneBeforeAsOftenAsItLikes() {
        diagnostics.warn(ErrorCode.ER_TRUNCATED_WRONG_VALUE, "INTEGER", "x");
        diagnostics.add(Diagnostic.of(ErrorCode.ER_EMPTY_QUERY.toException()));
        for (int i = 0; i < 3; i++) {
            diagnostics.clear(10, true);
            assertThat(diagnostics.totalBefore()).isEqualTo(2);
            assertThat(diagnostics.errorsBefore()).isEqualTo(1);
        }
        diagnostics.clear(10, true);
        diagnostics.clear(10, true);
        assertThat(diagnostics.totalBefore()).isZero();
    }
}
