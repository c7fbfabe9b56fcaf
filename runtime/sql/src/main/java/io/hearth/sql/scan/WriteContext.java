package io.hearth.sql.scan;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.expression.EvaluationContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What converting a value needs besides the value. One scan's; one thread. */
final class WriteContext {
    private final Optional<EvaluationContext> warned;
    private final ZoneId zone;
    private long row = 1;

    private WriteContext(Optional<EvaluationContext> warned, ZoneId zone) {
        this.warned = warned;
        this.zone = zone;
    }

    /** Of rows that a statement reads. */
    static WriteContext of(EvaluationContext statement) {
        return new WriteContext(Optional.of(statement), statement.session().timeZone());
    }

    /** Of values that are only looked at: nobody is warned. */
    static WriteContext silent(ZoneId zone) {
        return new WriteContext(Optional.empty(), zone);
    }

    /** Of values that belong to no session. */
    static WriteContext silent() {
        return silent(ZoneOffset.UTC);
    }

    /** The time zone that moments are shown in. */
    ZoneId zone() {
        return zone;
    }

    /** Counts a row that is complete. */
    void nextRow() {
        row++;
    }

    /** Says that a value was cut. */
    void truncated(TableColumn column) {
        warned.ifPresent(
                statement -> statement.warning(ErrorCode.WARN_DATA_TRUNCATED, column.name(), row));
    }
}
