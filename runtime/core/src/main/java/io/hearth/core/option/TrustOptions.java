package io.hearth.core.option;

import io.hearth.core.trust.TrustSettings;
import io.hearth.core.trust.TrustStore;
import io.hearth.options.OptionException;
import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * What the options say of signatures. Stateless; any thread.
 *
 * <p>A trust store that cannot be read stops the server: without it a signed plugin would silently
 * count as one of a stranger.
 */
final class TrustOptions {
    private TrustOptions() {}

    static TrustSettings read(Options options) throws OptionException {
        boolean required = options.isOn(ServerOption.PLUGIN_REQUIRE_SIGNED);
        if (!options.get(ServerOption.PLUGIN_TRUST_STORE).isEmpty()) {
            return new TrustSettings(required, certificates(options));
        }
        if (required) {
            throw new OptionException(
                    "option --plugin-require-signed needs --plugin-trust-store, which names the"
                            + " certificates to trust");
        }
        return TrustSettings.none();
    }

    private static Set<X509Certificate> certificates(Options options) throws OptionException {
        try {
            return TrustStore.read(
                    options.path(ServerOption.PLUGIN_TRUST_STORE),
                    options.get(ServerOption.PLUGIN_TRUST_STORE_PASSWORD));
        } catch (IOException unusable) {
            throw new OptionException(
                    "option --plugin-trust-store: " + unusable.getMessage(), unusable);
        }
    }
}
