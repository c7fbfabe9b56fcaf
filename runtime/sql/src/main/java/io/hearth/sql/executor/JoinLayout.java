package io.hearth.sql.executor;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.JoinKey;
import io.hearth.sql.plan.JoinKind;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** What all executions of a join share. Immutable; any thread. */
final class JoinLayout {
    private final HashJoin join;
    private final List<SqlType> leftTypes;
    private final List<SqlType> rightTypes;
    private final List<SqlType> pairTypes;
    private final List<SqlType> keyTypes;
    private final Collation[] collations;
    private final boolean[] matchesNull;

    JoinLayout(HashJoin join) {
        this.join = join;
        this.leftTypes = join.left().types();
        this.rightTypes = join.right().types();
        this.pairTypes = new ArrayList<>(leftTypes);
        pairTypes.addAll(rightTypes);
        this.keyTypes = buildKeys().stream().map(BoundExpression::type).toList();
        this.collations = join.keys().stream().map(JoinKey::collation).toArray(Collation[]::new);
        this.matchesNull = new boolean[collations.length];
        for (int i = 0; i < matchesNull.length; i++) {
            matchesNull[i] = join.keys().get(i).matchesNull();
        }
    }

    HashJoin join() {
        return join;
    }

    JoinKind kind() {
        return join.kind();
    }

    boolean buildsLeft() {
        return join.buildsLeft();
    }

    int leftCount() {
        return leftTypes.size();
    }

    /** The left columns, then the right ones. */
    List<SqlType> pairTypes() {
        return pairTypes;
    }

    /** Whether only left columns come out. */
    boolean givesLeftOnly() {
        return kind() == JoinKind.SEMI || kind() == JoinKind.ANTI;
    }

    /** Whether left rows come out that have no match. */
    boolean givesUnmatched() {
        return kind() == JoinKind.LEFT || kind() == JoinKind.ANTI;
    }

    /** Whether kept rows come out when all streaming rows have passed. */
    boolean givesBuildRowsAtEnd() {
        return buildsLeft() && kind() != JoinKind.INNER;
    }

    /** Whether no row can come out when none is kept. */
    boolean isEmptyWithoutBuildRows() {
        return buildsLeft() || !givesUnmatched();
    }

    List<BoundExpression> probeKeys() {
        return keys(!buildsLeft());
    }

    List<BoundExpression> buildKeys() {
        return keys(buildsLeft());
    }

    private List<BoundExpression> keys(boolean left) {
        return join.keys().stream().map(key -> left ? key.left() : key.right()).toList();
    }

    BuildSide buildSide() {
        return new BuildSide(
                buildsLeft() ? leftTypes : rightTypes,
                Compiled.all(buildKeys()),
                new KeyTable(keyTypes, collations),
                matchesNull,
                buildsLeft() && givesUnmatched());
    }
}
