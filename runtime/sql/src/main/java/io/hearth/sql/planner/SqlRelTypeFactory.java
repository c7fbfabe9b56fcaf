package io.hearth.sql.planner;

import io.hearth.sql.type.SqlType;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Calcite's type factory, taught to change the nullability of our types. It never looks for a
 * common type: the binder has made the sides of a UNION alike before. One statement's thread.
 */
final class SqlRelTypeFactory extends SqlTypeFactoryImpl {
    private final RelDataType condition =
            super.createTypeWithNullability(createSqlType(SqlTypeName.BOOLEAN), true);

    SqlRelTypeFactory() {
        super(RelDataTypeSystem.DEFAULT);
    }

    /** What a condition of a filter or join gives. */
    RelDataType condition() {
        return condition;
    }

    RelDataType of(SqlType type) {
        return new SqlRelType(type);
    }

    RelDataType row(List<SqlType> types) {
        Builder row = builder();
        for (int i = 0; i < types.size(); i++) {
            row.add("c" + i, of(types.get(i)));
        }
        return row.build();
    }

    @Override
    public RelDataType createTypeWithNullability(RelDataType type, boolean nullable) {
        return type instanceof SqlRelType own
                ? of(own.type().withNullable(nullable))
                : super.createTypeWithNullability(type, nullable);
    }

    /** Of rows whose columns differ in nothing but whether they may be NULL. */
    @Override
    public RelDataType leastRestrictive(List<RelDataType> rows) {
        Builder common = builder();
        for (RelDataTypeField field : rows.get(0).getFieldList()) {
            boolean nullable =
                    rows.stream()
                            .anyMatch(
                                    row ->
                                            row.getFieldList()
                                                    .get(field.getIndex())
                                                    .getType()
                                                    .isNullable());
            common.add(field.getName(), createTypeWithNullability(field.getType(), nullable));
        }
        return common.build();
    }
}
