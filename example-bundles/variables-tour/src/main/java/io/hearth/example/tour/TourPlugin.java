package io.hearth.example.tour;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import java.util.List;
import java.util.stream.Stream;

/** A daemon that does nothing but have variables. Thread-safe, as variables are. */
@DeclarePlugin(
        name = "tour",
        type = PluginType.DAEMON,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "A tour of system and status variables, one of each kind",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
public final class TourPlugin implements DaemonPlugin {
    private final Kinds kinds = new Kinds();
    private final Flags flags = new Flags();
    private final Callbacks callbacks = new Callbacks();
    private final Figures figures = new Figures(callbacks.updates::get, kinds.flag::get);

    @Override
    public List<SystemVariable<?>> systemVariables() {
        return Stream.of(kinds.all(), flags.all(), callbacks.all()).flatMap(List::stream).toList();
    }

    @Override
    public List<StatusVariable> statusVariables() {
        return figures.all();
    }

    @Override
    public void start(DaemonThreads threads) {
        // It needs no thread: its variables are read and set on those of others.
    }
}
