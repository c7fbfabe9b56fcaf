package io.hearth.sql.parser;

import io.hearth.sql.syntax.Statement;

/** Reads the statements that begin with one keyword. */
@FunctionalInterface
interface StatementParser {
    /**
     * Reads one statement.
     *
     * @param grammar the parts of the grammar; its cursor stands at the keyword
     * @return the tree
     */
    Statement parse(Grammar grammar);
}
