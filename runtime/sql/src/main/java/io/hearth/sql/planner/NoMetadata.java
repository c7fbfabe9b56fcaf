package io.hearth.sql.planner;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.sql.SqlExplainLevel;

/**
 * Calcite's metadata, left out: our rules ask for none, and its providers compile Java at run time.
 * Stateless; any thread.
 */
final class NoMetadata extends RelMetadataQuery {
    static final NoMetadata INSTANCE = new NoMetadata();

    private NoMetadata() {
        super(new NoHandlers());
    }

    @Override
    public Boolean isVisibleInExplain(RelNode node, SqlExplainLevel level) {
        return true;
    }

    private static final class NoHandlers implements MetadataHandlerProvider {
        @Override
        public <H extends MetadataHandler<?>> H handler(Class<H> handlerClass) {
            return null;
        }
    }
}
