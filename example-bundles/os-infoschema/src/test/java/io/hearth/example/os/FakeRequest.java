package io.hearth.example.os;

import io.hearth.api.table.Condition;
import io.hearth.api.table.ScanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** A request for some columns, with conditions. */
final class FakeRequest implements ScanRequest {
    final List<Condition> taken = new ArrayList<>();
    private final Set<Integer> wanted;
    private final List<Condition> conditions;

    FakeRequest(Set<Integer> wanted, Condition... conditions) {
        this.wanted = wanted;
        this.conditions = List.of(conditions);
    }

    @Override
    public boolean wants(int column) {
        return wanted.contains(column);
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
    public void checkpoint() {}
}
