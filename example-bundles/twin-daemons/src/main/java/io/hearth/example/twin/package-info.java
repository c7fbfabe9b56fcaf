/** Two daemons in one bundle. */
@DeclarePlugin(
        name = "twin_quiet",
        type = PluginType.DAEMON,
        version = "1.2.3.beta",
        author = "Some \"one\", else; x=1",
        description = "A daemon without code")
package io.hearth.example.twin;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginType;
