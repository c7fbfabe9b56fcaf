package io.hearth.core.lifecycle;

import io.hearth.core.admin.LoadOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the command line and option files say about plugins. Immutable; any thread. */
public interface PluginOptions {
    /**
     * How a plugin is to be loaded.
     *
     * @param plugin its name, in any letter case
     * @return ON when nothing is said
     */
    Choice choice(String plugin);

    /**
     * What {@code --plugin-load} and {@code --plugin-load-add} name, in order.
     *
     * @return the entries in force
     */
    List<Entry> toLoad();

    /**
     * Options that belong neither to the server nor to one of its plugins. Those of a plugin that
     * is not running are not known; whatever begins with its name is taken for one.
     *
     * @param plugins the plugins there are
     * @param idle those among them that are not running
     * @param isVariable whether a running plugin has a variable of that name, in any of the ways to
     *     spell it
     * @return one sentence per option, for options that are not {@code loose-}
     */
    List<String> unknown(
            Collection<String> plugins, Collection<String> idle, Predicate<String> isVariable);

    /**
     * A load option.
     *
     * @param option what holds
     * @param problem what is wrong with the option's value; the plugin is then disabled
     */
    record Choice(LoadOption option, Optional<String> problem) {}

    /**
     * One entry of {@code --plugin-load}.
     *
     * @param plugin one plugin of the library, or empty for all of them
     * @param library a file name in {@code plugin_dir}
     */
    record Entry(Optional<String> plugin, String library) {}
}
