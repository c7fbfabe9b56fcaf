package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.session.SqlResult;
import io.hearth.api.session.SqlService;
import io.hearth.api.session.SqlSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.osgi.util.tracker.ServiceTracker;

/** What framework tests that run SQL share. */
public abstract class SqlServerTest extends ServerTest {
    private ServiceTracker<SqlService, SqlService> tracker;
    protected SqlService sql;
    protected SqlSession session;

    @Before
    public final void openSession() throws InterruptedException {
        tracker = new ServiceTracker<>(context, SqlService.class, null);
        tracker.open();
        sql = tracker.waitForService(20_000);
        session = sql.open();
    }

    @After
    public final void closeSession() {
        session.close();
        tracker.close();
    }

    /** The rows of a statement, values joined by a bar. */
    protected final List<String> rows(String statement, Object... parameters) {
        return rows(session, statement, parameters);
    }

    protected static List<String> rows(SqlSession session, String statement, Object... values) {
        try (SqlResult result = session.execute(statement, values)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 0; column < result.columns().size(); column++) {
                    row.add(result.text(column));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }

    /** Runs a statement that answers no rows; its warnings. */
    protected final List<String> run(String statement) {
        try (SqlResult result = session.execute(statement)) {
            assertThat(result.columns()).isEmpty();
            return result.warnings();
        }
    }

    /** The statement fails with this code, and the text has this part. */
    protected final ServerException fails(ErrorCode code, String part, String statement) {
        return refused(code, part, () -> rows(statement));
    }
}
