package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.variable.VariableKind;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.host.SessionOnlyVariable;
import io.hearth.core.host.SessionOnlyVariable.Setter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The variables that show a piece of a session's state and have no global value. Stateless. */
public final class SessionState {
    private static final double LAST_MOMENT = 32_536_771_199.999999;
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private SessionState() {}

    /**
     * All of them.
     *
     * @return for the server to take in
     */
    public static List<SessionOnlyVariable> all() {
        return List.of(
                new SessionOnlyVariable(
                        "timestamp",
                        VariableKind.DOUBLE,
                        "What NOW() gives, in seconds since 1970; DEFAULT for the clock.",
                        session -> new SqlValue.Real(seconds(own(session))),
                        Optional.of(SessionState::setTimestamp)),
                counter(
                        "last_insert_id",
                        "What LAST_INSERT_ID() gives.",
                        session -> session.counts().lastInsertId(),
                        (session, value) -> session.counts().lastInsertId(value)),
                counter(
                        "identity",
                        "Another name of last_insert_id.",
                        session -> session.counts().lastInsertId(),
                        (session, value) -> session.counts().lastInsertId(value)),
                counter(
                        "insert_id",
                        "The next AUTO_INCREMENT value; 0 for the table's own.",
                        session -> session.counts().insertId(),
                        (session, value) -> session.counts().insertId(value)),
                counter(
                        "pseudo_thread_id",
                        "The session's number, or what was set.",
                        ServerSession::pseudoThreadId,
                        ServerSession::pseudoThreadId),
                counter(
                        "rand_seed1",
                        "Half of what RAND() begins with; always shown as 0.",
                        session -> 0L,
                        (session, value) -> session.randomSeeds().first(value)),
                counter(
                        "rand_seed2",
                        "The other half of what RAND() begins with; always shown as 0.",
                        session -> 0L,
                        (session, value) -> session.randomSeeds().second(value)),
                readOnly(
                        "warning_count",
                        "How many errors, warnings and notes the statement before had.",
                        session -> session.diagnostics().totalBefore()),
                readOnly(
                        "error_count",
                        "How many errors the statement before had.",
                        session -> session.diagnostics().errorsBefore()));
    }

    private static ServerSession own(HostSession session) {
        if (session instanceof ServerSession known) {
            return known;
        }
        throw new IllegalArgumentException("The session is not one of the SQL part's");
    }

    private static double seconds(ServerSession session) {
        return session.now().getEpochSecond() + session.now().getNano() / 1e9;
    }

    private static Runnable setTimestamp(HostSession session, Optional<SqlValue> value) {
        OptionalDouble seconds = OptionalDouble.empty();
        if (value.isPresent()) {
            double given = number(value.get());
            if (given < 0 || given > LAST_MOMENT) {
                throw ErrorCode.ER_WRONG_VALUE_FOR_VAR.toException("timestamp", value.get().text());
            }
            seconds = given == 0 ? OptionalDouble.empty() : OptionalDouble.of(given);
        }
        OptionalDouble wanted = seconds;
        return () -> own(session).timestamp(wanted);
    }

    private static double number(SqlValue value) {
        if (value instanceof SqlValue.Whole whole) {
            return whole.value().doubleValue();
        }
        if (value instanceof SqlValue.Decimal decimal) {
            return decimal.value().doubleValue();
        }
        if (value instanceof SqlValue.Real real) {
            return real.value();
        }
        throw ErrorCode.ER_WRONG_TYPE_FOR_VAR.toException("timestamp");
    }

    private static SessionOnlyVariable readOnly(
            String name, String comment, Function<ServerSession, Integer> value) {
        return new SessionOnlyVariable(
                name,
                VariableKind.UNSIGNED_INT,
                comment,
                session -> SqlValue.of(value.apply(own(session))),
                Optional.empty());
    }

    private static SessionOnlyVariable counter(
            String name,
            String comment,
            Function<ServerSession, Long> value,
            BiConsumer<ServerSession, Long> set) {
        Setter setter =
                (session, given) -> {
                    long wanted = given.map(present -> whole(name, present)).orElse(0L);
                    return () -> set.accept(own(session), wanted);
                };
        return new SessionOnlyVariable(
                name,
                VariableKind.UNSIGNED_LONG_LONG,
                comment,
                session -> SqlValue.of(unsigned(value.apply(own(session)))),
                Optional.of(setter));
    }

    private static long whole(String name, SqlValue value) {
        if (value instanceof SqlValue.Whole whole) {
            return whole.value().signum() < 0 ? 0 : whole.value().longValue();
        }
        throw ErrorCode.ER_WRONG_TYPE_FOR_VAR.toException(name);
    }

    private static BigInteger unsigned(long bits) {
        BigInteger number = BigInteger.valueOf(bits);
        return bits < 0 ? number.add(TWO_TO_64) : number;
    }
}
