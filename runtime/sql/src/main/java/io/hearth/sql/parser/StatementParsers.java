package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which part of the grammar reads the statement that begins with a keyword. */
final class StatementParsers {
    private static final Map<String, StatementParser> BY_KEYWORD = byKeyword();

    private StatementParsers() {}

    /** The parser for the statement at the cursor; null if none begins so. */
    static StatementParser at(TokenCursor cursor) {
        String word = cursor.current().word();
        if (word != null) {
            return BY_KEYWORD.get(word);
        }
        return cursor.kind() == TokenKind.WORD
                ? BY_KEYWORD.get(cursor.value().toUpperCase(Locale.ROOT))
                : null;
    }

    private static Map<String, StatementParser> byKeyword() {
        Map<String, StatementParser> parsers = new HashMap<>();
        DataStatements.register(parsers);
        ServerStatements.register(parsers);
        return Map.copyOf(parsers);
    }
}
