package io.hearth.sql.infoschema.host;

import io.hearth.core.admin.ThreadInfo;
import io.hearth.sql.infoschema.host.PluginThreads.LeftBehind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Calls into plugins that their sessions have left and that run on. Thread-safe. */
final class LeftBehindCalls implements LeftBehind {
    private final Set<PluginCall<?>> calls = ConcurrentHashMap.newKeySet();

    @Override
    public void add(PluginCall<?> call) {
        calls.add(call);
    }

    @Override
    public void remove(PluginCall<?> call) {
        calls.remove(call);
    }

    List<ThreadInfo> list() {
        return calls.stream().map(LeftBehindCalls::info).toList();
    }

    private static ThreadInfo info(PluginCall<?> call) {
        return new ThreadInfo(
                call.plugin(),
                call.what(),
                call.threadName(),
                ThreadInfo.State.LEFTOVER,
                call.since(),
                1,
                0,
                0,
                0,
                Optional.empty(),
                Optional.of("did not end when its statement was stopped"),
                List.of(call.stack()));
    }
}
