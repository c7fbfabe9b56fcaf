package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** Rows that the statement itself lists, in Calcite's tree. */
final class RowsNode extends AbstractRelNode {
    private final List<List<BoundExpression>> rows;

    RowsNode(RelOptCluster cluster, RelDataType row, List<List<BoundExpression>> rows) {
        super(cluster, cluster.traitSetOf(Convention.NONE));
        this.rowType = row;
        this.rows = rows.stream().map(List::copyOf).toList();
    }

    List<List<BoundExpression>> rows() {
        return rows;
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("rows", rows);
    }
}
