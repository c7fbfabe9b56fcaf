package io.hearth.sql.planner;

import io.hearth.sql.type.SqlType;
import org.apache.calcite.rel.type.RelDataTypeFamily;
import org.apache.calcite.rel.type.RelDataTypeImpl;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/** One of our types where Calcite wants one of its own; nothing is lost on the way. Immutable. */
final class SqlRelType extends RelDataTypeImpl {
    private final SqlType type;

    SqlRelType(SqlType type) {
        this.type = type;
        computeDigest();
    }

    SqlType type() {
        return type;
    }

    @Override
    public SqlTypeName getSqlTypeName() {
        return SqlTypeName.OTHER;
    }

    @Override
    public RelDataTypeFamily getFamily() {
        return SqlTypeFamily.ANY;
    }

    @Override
    public boolean isNullable() {
        return type.nullable();
    }

    @Override
    protected void generateTypeString(StringBuilder text, boolean withDetail) {
        // Calcite takes row types for one when their details read the same: nothing may be left
        // out.
        text.append(withDetail ? type.toString() : type.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlRelType that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
