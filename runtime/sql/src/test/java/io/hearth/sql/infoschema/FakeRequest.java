package io.hearth.sql.infoschema;

import io.hearth.api.table.Condition;
import io.hearth.api.table.ScanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A request for all columns, with conditions; {@link #stop} kills the statement. */
public final class FakeRequest implements ScanRequest {
    public final List<Condition> taken = new ArrayList<>();
    private final List<Condition> conditions;
    private volatile RuntimeException stop;

    public FakeRequest(Condition... conditions) {
        this.conditions = List.of(conditions);
    }

    public void stop(RuntimeException reason) {
        stop = reason;
    }

    @Override
    public boolean wants(int column) {
        return true;
    }

    @Override
    public List<Condition> conditions() {
        return conditions;
    }

    @Override
    public void take(Condition condition) {
        taken.add(condition);
    }

    @Override
    public OptionalLong limit() {
        return OptionalLong.empty();
    }

    @Override
    public boolean isFiltered() {
        return false;
    }

    @Override
    public void checkpoint() {
        RuntimeException reason = stop;
        if (reason != null) {
            throw reason;
        }
    }
}
