package io.hearth.itests.truth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs a statement on a server and writes down what it answers. */
final class Asker {
    private static final char TAB = '\t';

    private final Connection connection;

    Asker(Connection connection) {
        this.connection = connection;
    }

    /** Names of columns and rows, or a count, or the error; then the warnings. */
    String ask(String statement) {
        List<String> lines = new ArrayList<>();
        try (Statement asked = connection.createStatement()) {
            if (asked.execute(statement)) {
                rows(asked.getResultSet(), lines);
            } else {
                lines.add("ok " + asked.getUpdateCount());
            }
            warnings(asked, lines);
        } catch (SQLException refused) {
            lines.add("ERROR " + refused.getErrorCode() + " (" + refused.getSQLState() + ")");
        }
        return String.join("\n", lines);
    }

    private static void rows(ResultSet rows, List<String> lines) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringBuilder line = new StringBuilder("#");
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            line.append(column == 1 ? ' ' : TAB).append(visible(columns.getColumnLabel(column)));
        }
        lines.add(line.toString());
        while (rows.next()) {
            line.setLength(0);
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                line.append(column == 1 ? "" : TAB).append(value(rows, column));
            }
            lines.add(line.length() == 0 ? "''" : line.toString());
        }
    }

    private static String value(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "NULL" : visible(text);
    }

    /** A line end within a value would end the line of the answer. */
    private static String visible(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static void warnings(Statement asked, List<String> lines) throws SQLException {
        for (SQLWarning next = asked.getWarnings(); next != null; next = next.getNextWarning()) {
            lines.add("warning " + next.getErrorCode());
        }
    }
}
