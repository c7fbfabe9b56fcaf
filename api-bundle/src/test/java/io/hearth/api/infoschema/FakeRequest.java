package io.hearth.api.infoschema;

import io.hearth.api.table.Condition;
import io.hearth.api.table.ScanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A request for all columns. */
final class FakeRequest implements ScanRequest {
    final List<Condition> taken = new ArrayList<>();
    long reserved;
    private final List<Condition> conditions;
    private final OptionalLong limit;
    private final boolean filtered;

    FakeRequest(List<Condition> conditions, OptionalLong limit, boolean filtered) {
        this.conditions = conditions;
        this.limit = limit;
        this.filtered = filtered;
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
        return limit;
    }

    @Override
    public boolean isFiltered() {
        return filtered;
    }

    @Override
    public void checkpoint() {}

    @Override
    public void reserve(long bytes) {
        reserved += bytes;
    }
}
