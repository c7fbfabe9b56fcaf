package io.hearth.sql.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private final Catalog catalog = new Catalog();

    private record Table(String schema, String name) implements TableSource {
        @Override
        public List<TableColumn> columns() {
            return List.of();
        }

        @Override
        public TableKind kind() {
            return TableKind.SYSTEM_VIEW;
        }

        @Override
        public RowCursor open(Session session, ScanRequest request) {
            throw new UnsupportedOperationException();
        }
    }

    private record Schema(String name, List<TableSource> tables) implements SchemaSource {
        @Override
        public String collation() {
            return "utf8mb4_0900_ai_ci";
        }

        @Override
        public Optional<TableSource> table(String table) {
            return tables.stream().filter(one -> one.name().equals(table)).findFirst();
        }
    }

    @Test
    void mysqlsSchemasAreThere() {
        assertThat(catalog.schemas())
                .extracting(SchemaSource::name)
                .containsExactly("information_schema", "mysql", "performance_schema");
    }

    @Test
    void lettersCaseMattersEverywhereButInInformationSchema() {
        Table view = new Table("information_schema", "PLUGINS");
        Table plain = new Table("mysql", "plugin");
        catalog.add(view);
        catalog.add(plain);
        assertThat(catalog.table("Information_Schema", "plugins")).contains(view);
        assertThat(catalog.table("mysql", "plugin")).contains(plain);
        assertThat(catalog.table("mysql", "PLUGIN")).isEmpty();
        assertThat(catalog.table("MYSQL", "plugin")).isEmpty();
        assertThat(catalog.table("nothing", "plugin")).isEmpty();
        assertThat(catalog.tables("INFORMATION_SCHEMA")).containsExactly(view);
        assertThat(catalog.tables("nothing")).isEmpty();
    }

    @Test
    void eachChangeRaisesTheVersionAndASecondCloseIsNone() {
        long first = catalog.version();
        Registration registration = catalog.add(new Table("mysql", "plugin"));
        long second = catalog.version();
        registration.close();
        long third = catalog.version();
        registration.close();
        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(third);
        assertThat(catalog.version()).isEqualTo(third);
        catalog.changed();
        assertThat(catalog.version()).isGreaterThan(third);
        assertThat(catalog.table("mysql", "plugin")).isEmpty();
    }

    @Test
    void aNameIsTakenOnlyOnceAndAClosedRegistrationDoesNotTakeAwayItsSuccessor() {
        Registration first = catalog.add(new Table("information_schema", "HELLO"));
        assertThatThrownBy(() -> catalog.add(new Table("information_schema", "hello")))
                .hasMessage("Table 'hello' already exists");
        first.close();
        Table successor = new Table("information_schema", "Hello");
        catalog.add(successor);
        first.close();
        assertThat(catalog.table("information_schema", "HELLO")).contains(successor);
    }

    @Test
    void schemasAreRegisteredWithTheirTables() {
        Table table = new Table("shop", "orders");
        Registration registration =
                catalog.register(new Schema("shop", List.<TableSource>of(table)));
        assertThat(catalog.table("shop", "orders")).contains(table);
        assertThatThrownBy(() -> catalog.register(new Schema("shop", List.of())))
                .hasMessage("Can't create database 'shop'; database exists");
        assertThatThrownBy(() -> catalog.add(new Table("shop", "items")))
                .isInstanceOf(IllegalArgumentException.class);
        registration.close();
        assertThat(catalog.schema("shop")).isEmpty();
    }

    @Test
    void aTableOfAnUnknownSchemaIsRefused() {
        assertThatThrownBy(() -> catalog.add(new Table("shop", "orders")))
                .hasMessage("Unknown database 'shop'");
    }
}
