package io.hearth.sql.expression;

import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Functions that tell about the session and the server. */
final class SessionFunctions {
    private static final int NAME_LENGTH = 64;
    private static final int USER_LENGTH = 288;

    private SessionFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        all.add(text("VERSION", 60, in -> in.session().version()));
        for (String name : Arrays.asList("DATABASE", "SCHEMA")) {
            all.add(nullable(name, NAME_LENGTH, in -> in.session().schema().orElse(null)));
        }
        for (String name : Arrays.asList("USER", "SESSION_USER", "SYSTEM_USER")) {
            all.add(text(name, USER_LENGTH, in -> in.session().user()));
        }
        all.add(text("CURRENT_USER", USER_LENGTH, in -> in.session().currentUser()));
        all.add(number("CONNECTION_ID", true, in -> in.session().connectionId()));
        all.add(number("ROW_COUNT", false, in -> in.session().rowCount()));
        all.add(number("FOUND_ROWS", false, in -> in.session().foundRows()));
        all.add(lastInsertId());
        all.add(
                Function.named("UUID")
                        .takes()
                        .gives(SqlType.varchar(36, Collation.UTF8MB3_GENERAL_CI))
                        .perCall()
                        .strict(Body.strings(in -> TimeUuid.next())));
        return all;
    }

    private static SqlFunction text(
            String name, int length, java.util.function.Function<RowArguments, String> value) {
        return Function.named(name)
                .takes()
                .gives(system(length).withNullable(false))
                .perStatement()
                .strict(Body.strings(value));
    }

    private static SqlFunction nullable(
            String name, int length, java.util.function.Function<RowArguments, String> value) {
        return Function.named(name)
                .takes()
                .givesNullable(system(length))
                .perStatement()
                .strict(Body.strings(value));
    }

    private static SqlType system(int length) {
        return SqlType.varchar(length, Collation.UTF8MB3_GENERAL_CI)
                .withCollation(Collation.UTF8MB3_GENERAL_CI, Coercibility.SYSTEM);
    }

    private static SqlFunction number(
            String name, boolean unsigned, java.util.function.ToLongFunction<RowArguments> value) {
        return Function.named(name)
                .takes()
                .gives(SqlType.bigint(21, unsigned))
                .perStatement()
                .strict(Body.longs(value));
    }

    private static SqlFunction lastInsertId() {
        return Function.named("LAST_INSERT_ID")
                .takes(Argument.LONG)
                .optional(1)
                .gives(SqlType.bigint(21, true))
                .perCall()
                .strict(
                        Body.longs(
                                in -> {
                                    if (in.count() == 0) {
                                        return in.session().lastInsertId();
                                    }
                                    in.session().setLastInsertId(in.getLong(0));
                                    return in.getLong(0);
                                }));
    }

    /** UUIDs of version 1, as MySQL's: time first, so that they are told apart by it. */
    private static final class TimeUuid {
        private static final long EPOCH_OFFSET = 0x01B21DD213814000L;
        private static final long NODE = nodeOf(UUID.randomUUID());
        private static final java.util.concurrent.atomic.AtomicLong LAST =
                new java.util.concurrent.atomic.AtomicLong();

        static String next() {
            java.time.Instant now = java.time.Instant.now();
            long ticks = now.getEpochSecond() * 10_000_000L + now.getNano() / 100 + EPOCH_OFFSET;
            long time =
                    LAST.accumulateAndGet(ticks, (last, current) -> Math.max(last + 1, current));
            long high = time << 32 | (time >>> 32 & 0xFFFF) << 16 | 0x1000 | time >>> 48 & 0x0FFF;
            return new UUID(high, NODE).toString();
        }

        private static long nodeOf(UUID random) {
            return 0x8000000000000000L
                    | random.getLeastSignificantBits() & 0x3FFFFFFFFFFFFFFFL
                    | 0x0000010000000000L;
        }
    }
}
