package io.hearth.sql.planner;

import io.hearth.sql.catalog.TableSource;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** All columns of a table, in Calcite's tree. */
final class CatalogScan extends AbstractRelNode {
    private final TableSource source;
    private final String alias;

    CatalogScan(RelOptCluster cluster, TableSource source, String alias, RelDataType row) {
        super(cluster, cluster.traitSetOf(Convention.NONE));
        this.source = source;
        this.alias = alias;
        this.rowType = row;
    }

    TableSource source() {
        return source;
    }

    String alias() {
        return alias;
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer)
                .item("table", source.schema() + "." + source.name())
                .item("alias", alias);
    }
}
