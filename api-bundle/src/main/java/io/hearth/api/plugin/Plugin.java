package io.hearth.api.plugin;

import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The life cycle of one plugin. Each plugin type has an interface of its own that extends this one.
 *
 * <p>The host makes one instance through the public constructor without arguments, once per
 * installation or start of the server, and calls it from its own life-cycle threads, never from two
 * at a time, in this order: {@link #systemVariables}, {@link #statusVariables}, {@link #recover} if
 * the previous run ended in a crash, {@link #init}, and, only if {@code init} returned, one {@link
 * #deinit}. Each call has a time limit. Whatever a call throws, errors included, is caught: it
 * hurts this plugin and no other.
 */
@ConsumerType
public interface Plugin {
    /**
     * What of the plugin can be tuned. Asked once, before {@link #init}: the host gives each
     * variable its value from options and persisted variables first, so that {@code init} finds
     * them in force.
     *
     * @return the variables that this instance keeps; names differ
     */
    default List<SystemVariable<?>> systemVariables() {
        return List.of();
    }

    /**
     * What of the plugin can be measured. Asked once, before {@link #init}; read only while the
     * plugin is ACTIVE.
     *
     * @return the variables, in any order
     */
    default List<StatusVariable> statusVariables() {
        return List.of();
    }

    /**
     * Makes good what an interrupted run left behind. Called before {@link #init}, and only when
     * the server went down without calling {@link #deinit}.
     *
     * @param context what the host gives this plugin
     * @throws Exception if the plugin cannot be used; it is then treated as a failed {@code init}
     */
    default void recover(PluginContext context) throws Exception {}

    /**
     * Takes up service. When it returns, the plugin is ACTIVE.
     *
     * @param context what the host gives this plugin, valid until {@link #deinit} returns
     * @throws Exception if the plugin cannot serve: an INSTALL then fails and nothing is kept; at
     *     the start of the server the plugin is DISABLED with the message as its reason
     */
    default void init(PluginContext context) throws Exception {}

    /**
     * Ends service. Called once after a successful {@link #init}, when nobody uses the plugin any
     * more. After it the host takes back all that the context gave.
     *
     * @param context the context that {@link #init} received
     * @return a state for the next version's {@link #init} when this is an upgrade (it is
     *     serialised, and read with the new version's class loader), or empty; ignored otherwise
     * @throws Exception is logged and counted; the plugin goes all the same
     */
    default Optional<Serializable> deinit(PluginContext context) throws Exception {
        return Optional.empty();
    }
}
