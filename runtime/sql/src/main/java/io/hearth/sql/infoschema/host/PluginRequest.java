package io.hearth.sql.infoschema.host;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.table.Condition;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a statement wants, as a plugin's thread sees it: stops a call that was left behind, and
 * bounds what the plugin keeps. One plugin thread at a time.
 */
final class PluginRequest implements ScanRequest {
    private final String plugin;
    private final ScanRequest request;
    private final ScanState state;
    private final long mostBytes;
    private long bytes;

    PluginRequest(String plugin, ScanRequest request, ScanState state, long mostBytes) {
        this.plugin = plugin;
        this.request = request;
        this.state = state;
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean wants(int column) {
        return request.wants(column);
    }

    @Override
    public List<Condition> conditions() {
        return request.conditions();
    }

    @Override
    public void take(Condition condition) {
        state.check();
        request.take(condition);
    }

    @Override
    public OptionalLong limit() {
        return request.limit();
    }

    @Override
    public boolean isFiltered() {
        return request.isFiltered();
    }

    @Override
    public void checkpoint() {
        state.check();
        request.checkpoint();
    }

    @Override
    public void reserve(long more) {
        state.check();
        bytes += more;
        if (bytes > mostBytes) {
            throw ErrorCode.ER_OUT_OF_RESOURCES
                    .toException()
                    .withHint(
                            "plugin '%s' keeps more than %d bytes of rows for one statement"
                                    .formatted(plugin, mostBytes));
        }
        request.reserve(more);
    }
}
