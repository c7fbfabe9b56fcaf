package io.hearth.sql.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.plan.Limit;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimitTest {
    @Test
    void anyPartOfTheRowsIsWhatASublistGives() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            PlanNode input =
                    SortTest.filtered(RandomRows.table(random, random.nextInt(2_000)), random);
            List<List<Object>> all = Plans.run(input);
            int offset = random.nextInt(1_500);
            int count = random.nextInt(1_500);
            RowRange range = new RowRange(RowCount.of(offset), Optional.of(RowCount.of(count)));
            int from = Math.min(offset, all.size());
            assertThat(Plans.run(new Limit(input, range)))
                    .as("seed %d", seed)
                    .isEqualTo(all.subList(from, Math.min(from + count, all.size())));
        }
    }

    @Test
    void parametersCountAndAnUnsignedOneMeansAllRows() {
        PlanNode input = RandomRows.table(new Random(1), 100).scan();
        RowRange range =
                new RowRange(new RowCount.Parameter(0), Optional.of(new RowCount.Parameter(1)));
        TestStatement statement = new TestStatement();
        statement.parameters.add(98L);
        statement.parameters.add(-1L);
        assertThat(Plans.run(new Limit(input, range), statement.context())).hasSize(2);
    }
}
