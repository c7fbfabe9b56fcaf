package io.hearth.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.type.SqlType.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTypeTest {
    @Test
    void typesAreWrittenAsDescShowsThem() {
        assertThat(SqlType.unsignedBigint().text()).isEqualTo("bigint unsigned");
        assertThat(SqlType.of(Kind.INT).text()).isEqualTo("int");
        assertThat(SqlType.of(Kind.INT).asUnsigned().text()).isEqualTo("int unsigned");
        assertThat(SqlType.varchar(64).text()).isEqualTo("varchar(64)");
        assertThat(SqlType.decimal(10, 2).text()).isEqualTo("decimal(10,2)");
        assertThat(SqlType.temporal(Kind.DATETIME, 6).text()).isEqualTo("datetime(6)");
        assertThat(SqlType.of(Kind.DATE).text()).isEqualTo("date");
        assertThat(
                        SqlType.ofElements(
                                        Kind.ENUM,
                                        List.of("a", "it's"),
                                        Collation.UTF8MB4_0900_AI_CI)
                                .text())
                .isEqualTo("enum('a','it''s')");
        assertThat(SqlType.varchar(100_000).text()).isEqualTo("longtext");
        assertThat(SqlType.varchar(8, Collation.BINARY).text()).isEqualTo("varbinary(8)");
    }

    @Test
    void theProtocolGetsMySqlsNumbersLengthsAndFlags() {
        SqlType name = SqlType.varchar(64, Collation.UTF8MB3_GENERAL_CI).withNullable(false);
        assertThat(name.kind().protocolType()).isEqualTo(253);
        assertThat(name.protocolLength(Charset.UTF8MB4)).isEqualTo(256);
        assertThat(name.protocolCollation(Collation.UTF8MB4_GENERAL_CI)).isEqualTo(45);
        assertThat(name.protocolFlags()).isEqualTo(1);
        SqlType number = SqlType.unsignedBigint();
        assertThat(number.kind().protocolType()).isEqualTo(8);
        assertThat(number.protocolLength(Charset.UTF8MB4)).isEqualTo(20);
        assertThat(number.protocolCollation(Collation.UTF8MB4_GENERAL_CI)).isEqualTo(63);
        assertThat(number.protocolFlags()).isEqualTo(32 | 128);
        SqlType text = SqlType.text(Kind.LONGTEXT, SqlType.MAX_BLOB, Collation.UTF8MB4_BIN);
        assertThat(text.kind().protocolType()).isEqualTo(252);
        assertThat(text.protocolLength(Charset.UTF8MB4)).isEqualTo(4_294_967_295L);
        assertThat(text.protocolFlags()).isEqualTo(16 | 128);
        assertThat(SqlType.real().protocolDecimals()).isEqualTo(31);
        assertThat(SqlType.decimal(10, 2).protocolLength(Charset.UTF8MB4)).isEqualTo(12);
        assertThat(SqlType.temporal(Kind.DATETIME, 3).protocolLength(Charset.UTF8MB4))
                .isEqualTo(23);
    }

    @Test
    void pluginsColumnsBecomeTypesAndBack() {
        Column column = Column.of("N", ColumnType.varchar(64)).notNull();
        SqlType type = SqlType.of(column);
        assertThat(type.nullable()).isFalse();
        assertThat(type.collation()).isEqualTo(Collation.UTF8MB3_GENERAL_CI);
        for (ColumnType.Kind kind : ColumnType.Kind.values()) {
            boolean listed = kind == ColumnType.Kind.ENUM || kind == ColumnType.Kind.SET;
            ColumnType original =
                    listed
                            ? new ColumnType(kind, 0, 0, false, List.of("a", "b"))
                            : ColumnType.of(kind);
            assertThat(SqlType.of(original).toApi().kind()).isEqualTo(kind);
        }
        assertThat(SqlType.of(ColumnType.bigint().asUnsigned()).text())
                .isEqualTo("bigint unsigned");
        assertThat(SqlType.of(ColumnType.decimal(12, 3)).toApi())
                .isEqualTo(ColumnType.decimal(12, 3));
        assertThat(SqlType.of(ColumnType.varchar(64)).toApi()).isEqualTo(ColumnType.varchar(64));
    }

    @Test
    void anotherCollationChangesBetweenBytesAndCharacters() {
        SqlType bytes = SqlType.varchar(5).withCollation(Collation.BINARY, Coercibility.EXPLICIT);
        assertThat(bytes.kind()).isEqualTo(Kind.VARBINARY);
        assertThat(bytes.coercibility()).isEqualTo(Coercibility.EXPLICIT);
    }

    @Test
    void everyTypeNamesItsVector() {
        assertThat(SqlType.of(Kind.DATE).vectorKind()).isEqualTo(VectorKind.LONG);
        assertThat(SqlType.of(Kind.YEAR).vectorKind()).isEqualTo(VectorKind.LONG);
        assertThat(SqlType.of(Kind.FLOAT).vectorKind()).isEqualTo(VectorKind.DOUBLE);
        assertThat(SqlType.decimal(5, 2).vectorKind()).isEqualTo(VectorKind.DECIMAL);
        assertThat(SqlType.nullType().vectorKind()).isEqualTo(VectorKind.BYTES);
    }
}
