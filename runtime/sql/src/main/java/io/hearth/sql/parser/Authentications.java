package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.AccountStatement.Authentication;
import io.hearth.sql.syntax.AccountStatement.AuthenticationString;
import java.util.Optional;

/** {@code IDENTIFIED …}. */
final class Authentications {
    private final TokenCursor cursor;

    Authentications(TokenCursor cursor) {
        this.cursor = cursor;
    }

    Authentication identified() {
        cursor.expect("IDENTIFIED");
        return afterIdentified();
    }

    Authentication afterIdentified() {
        if (!cursor.accept("WITH")) {
            return by(Optional.empty());
        }
        String plugin = cursor.identifierOrString();
        if (cursor.at("BY")) {
            return by(Optional.of(plugin));
        }
        return new Authentication.ByPlugin(
                plugin,
                cursor.accept("AS") ? Optional.of(authenticationString()) : Optional.empty());
    }

    private Authentication by(Optional<String> plugin) {
        cursor.expect("BY");
        if (cursor.accept("RANDOM")) {
            cursor.expect("PASSWORD");
            return new Authentication.ByRandomPassword(plugin);
        }
        return new Authentication.ByPassword(plugin, cursor.stringLiteral());
    }

    private AuthenticationString authenticationString() {
        return cursor.kind() == TokenKind.HEX
                ? new AuthenticationString(cursor.take(), true)
                : new AuthenticationString(cursor.stringLiteral(), false);
    }
}
