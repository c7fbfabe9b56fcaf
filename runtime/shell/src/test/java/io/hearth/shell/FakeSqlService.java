package io.hearth.shell;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.SqlResult;
import io.hearth.api.session.SqlService;
import io.hearth.api.session.SqlSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers statements from a list of what it was told; counts open sessions. One thread. */
public final class FakeSqlService implements SqlService {
    public final List<String> statements = new ArrayList<>();
    public int openSessions;
    private final Map<String, Rows> answers = new LinkedHashMap<>();

    /** What a statement answers. */
    public record Rows(
            List<String> columns, List<List<Object>> rows, long affected, List<String> warnings) {}

    /** Teaches it a statement. */
    public void answer(String statement, Rows rows) {
        answers.put(statement, rows);
    }

    @Override
    public SqlSession open() {
        openSessions++;
        return new SqlSession() {
            @Override
            public SqlResult execute(String statement, Object... parameters) {
                statements.add(statement);
                Rows rows = answers.get(statement);
                if (rows == null) {
                    throw ErrorCode.ER_UNKNOWN_ERROR.toException("not taught: " + statement);
                }
                return new Reader(rows);
            }

            @Override
            public long id() {
                return 7;
            }

            @Override
            public void close() {
                openSessions--;
            }
        };
    }

    private static final class Reader implements SqlResult {
        private final Rows rows;
        private int at = -1;

        Reader(Rows rows) {
            this.rows = rows;
        }

        @Override
        public List<String> columns() {
            return rows.columns();
        }

        @Override
        public boolean next() {
            return ++at < rows.rows().size();
        }

        @Override
        public Object value(int column) {
            return rows.rows().get(at).get(column);
        }

        @Override
        public String text(int column) {
            Object value = value(column);
            return value == null ? null : value.toString();
        }

        @Override
        public long affectedRows() {
            return rows.affected();
        }

        @Override
        public List<String> warnings() {
            return rows.warnings();
        }

        @Override
        public void close() {}
    }
}
