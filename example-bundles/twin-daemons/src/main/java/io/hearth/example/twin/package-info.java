/**
 * Two daemons in one bundle: {@code twin_busy} is a class, {@code twin_quiet} is only declared here
 * and its bundle works through an activator. Uses {@code io.hearth.api.plugin} and {@code .daemon}.
 */
@DeclarePlugin(
        name = "twin_quiet",
        type = PluginType.DAEMON,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "Daemon example without a class: the bundle adds shell command twin:uptime",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
package io.hearth.example.twin;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
