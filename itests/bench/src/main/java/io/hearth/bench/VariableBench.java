package io.hearth.bench;

import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.SessionVariables;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.guard.Guard;
import io.hearth.core.status.StatusRegistry;
import io.hearth.core.store.Datadir;
import io.hearth.core.variable.Variables;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What reading and setting a variable costs, and listing 1,000 status variables. */
final class VariableBench implements Bench.Measurement {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int STATUS_VARIABLES = 1000;
    private static final int ROUNDS = 7;
    private static final ChangedBy BENCH = ChangedBy.user("bench");

    /** Where results go, so that no work can be left out. */
    private static volatile long sink;

    private final SystemVariable<Integer> global = SystemVariable.ofInt("global").build();
    private final SystemVariable<Integer> own = SystemVariable.ofInt("own").perSession().build();
    private final SystemVariable<Integer> called =
            SystemVariable.ofInt("called").onUpdate(change -> sink = change.value()).build();

    private interface Work {
        long run(int number) throws Exception;
    }

    /** A session with nothing but variables. */
    private record BareSession(SessionVariables variables) implements HostSession {
        @Override
        public long id() {
            return 1;
        }

        @Override
        public String user() {
            return "bench";
        }

        @Override
        public String host() {
            return "";
        }
    }

    @Override
    public void run(Path folder, PrintStream out) throws Exception {
        try (Datadir datadir = Datadir.open(folder)) {
            Guard guard = new Guard();
            Variables variables =
                    new Variables(guard, datadir.dictionary(), List.of(), true, LIMIT);
            variables.register("b", null, List.of(global, own, called));
            variables.publish("b");
            StatusRegistry status = new StatusRegistry(guard, LIMIT);
            status.register(Optional.of("b"), null, thousand());
            measure(variables.admin(status), out);
        }
    }

    private static List<StatusVariable> thousand() {
        return IntStream.range(0, STATUS_VARIABLES)
                .mapToObj(i -> StatusVariable.ofLong("B_" + i, () -> i))
                .toList();
    }

    private void measure(VariableAdmin admin, PrintStream out) throws Exception {
        BareSession session = new BareSession(admin.openSession());
        print(out, "global read", 100_000_000, i -> global.get());
        print(out, "session read", 100_000_000, i -> own.get(session));
        print(out, "set global", 50_000, i -> set(admin, Target.GLOBAL, "b_global", i));
        print(
                out,
                "set global with an update callback",
                5_000,
                i -> set(admin, Target.GLOBAL, "b_called", i));
        print(out, "set persist, durable", 200, i -> set(admin, Target.PERSIST, "b_global", i));
        print(
                out,
                "listing 1,000 status variables",
                500,
                i -> admin.status(LikePattern.ANY, Optional.empty()).rows().size());
    }

    private static long set(VariableAdmin admin, Target target, String name, int value) {
        Assignment item = new Assignment(target, name, Optional.of(SqlValue.of(value)));
        return admin.set(List.of(item), BENCH).size();
    }

    private static void print(PrintStream out, String what, int count, Work work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, nanosEach(count, work));
        }
        out.printf("%-36s %12.1f ns each, best of %d rounds%n", what, best, ROUNDS);
    }

    private static double nanosEach(int count, Work work) throws Exception {
        long sum = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            sum += work.run(i);
        }
        long nanos = System.nanoTime() - begin;
        sink = sum;
        return (double) nanos / count;
    }
}
