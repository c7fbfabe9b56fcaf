package io.hearth.wire.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hearth.sql.type.Collation;
import java.nio.charset.Charset;

/** What the bytes of a client's statements mean. Stateless. */
final class ClientCharset {
    private static final Charset LATIN1 = Charset.forName("windows-1252");

    private ClientCharset() {}

    static Charset of(int collation) {
        return Collation.numbered(collation).map(ClientCharset::of).orElse(UTF_8);
    }

    private static Charset of(Collation collation) {
        return switch (collation.charset()) {
            case ASCII -> US_ASCII;
            case LATIN1 -> LATIN1;
            case BINARY, UTF8MB3, UTF8MB4 -> UTF_8;
        };
    }
}
