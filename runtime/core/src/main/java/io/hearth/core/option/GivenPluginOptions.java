package io.hearth.core.option;

import io.hearth.core.admin.LoadOption;
import io.hearth.core.lifecycle.PluginOptions;
import io.hearth.options.Option;
import io.hearth.options.ServerOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plugin options among those that were given. Immutable; any thread.
 *
 * <p>A plugin's load option is spelled {@code --NAME} or {@code --plugin-NAME}, with a value or
 * with {@code skip-}, {@code disable-} or {@code enable-} in front; the last one given holds.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/plugin-loading.html">Controlling plugin
 *     activation state</a>
 */
public final class GivenPluginOptions implements PluginOptions {
    private static final String PREFIX = "plugin_";

    private final List<Option> given;

    /**
     * Options as they were read.
     *
     * @param given all of them, those that take precedence last
     */
    public GivenPluginOptions(List<Option> given) {
        this.given = List.copyOf(given);
    }

    @Override
    public Choice choice(String plugin) {
        Set<String> names = namesOf(plugin);
        return given.stream()
                .filter(option -> names.contains(option.name()))
                .reduce((earlier, later) -> later)
                .map(GivenPluginOptions::choice)
                .orElse(new Choice(LoadOption.ON, Optional.empty()));
    }

    private static Set<String> namesOf(String plugin) {
        String name = plugin.toLowerCase(Locale.ROOT);
        return Set.of(name, PREFIX + name);
    }

    private static Choice choice(Option option) {
        Optional<LoadOption> parsed =
                option.value().map(LoadOption::parse).orElse(Optional.of(LoadOption.ON));
        return parsed.map(known -> new Choice(known, Optional.empty()))
                .orElseGet(() -> new Choice(LoadOption.ON, Optional.of(problem(option))));
    }

    private static String problem(Option option) {
        return "option '%s' (%s): ON, OFF, FORCE or FORCE_PLUS_PERMANENT is expected"
                .formatted(option.text(), option.source());
    }

    @Override
    public List<Entry> toLoad() {
        List<Entry> entries = new ArrayList<>();
        for (Option option : given) {
            boolean replaces = option.name().equals(ServerOption.PLUGIN_LOAD.optionName());
            if (replaces) {
                entries.clear();
            }
            if (replaces || option.name().equals(ServerOption.PLUGIN_LOAD_ADD.optionName())) {
                entriesOf(option.value().orElse("")).forEach(entries::add);
            }
        }
        return List.copyOf(entries);
    }

    private static Stream<Entry> entriesOf(String list) {
        return Arrays.stream(list.split("[;:]"))
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .map(GivenPluginOptions::entry);
    }

    private static Entry entry(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Entry(Optional.empty(), text)
                : new Entry(
                        Optional.of(text.substring(0, equals).trim()),
                        text.substring(equals + 1).trim());
    }

    @Override
    public List<String> unknown(
            Collection<String> plugins, Collection<String> idle, Predicate<String> isVariable) {
        Set<String> known =
                plugins.stream()
                        .flatMap(plugin -> namesOf(plugin).stream())
                        .collect(Collectors.toSet());
        return given.stream()
                .filter(option -> !option.loose())
                .filter(option -> ServerOption.find(option.name()).isEmpty())
                .filter(option -> !known.contains(option.name()))
                .filter(option -> !isVariable.test(option.name()))
                .filter(option -> idle.stream().noneMatch(name -> mayBelongTo(name, option)))
                .map(GivenPluginOptions::unknownText)
                .toList();
    }

    private static boolean mayBelongTo(String plugin, Option option) {
        return namesOf(plugin).stream().anyMatch(name -> option.name().startsWith(name + "_"));
    }

    private static String unknownText(Option option) {
        String text = option.text();
        String bare = text.startsWith("--") ? text.substring(2) : text;
        return bare.contains("=")
                ? "unknown variable '%s' (%s)".formatted(bare, option.source())
                : "unknown option '--%s' (%s)".formatted(bare, option.source());
    }
}
