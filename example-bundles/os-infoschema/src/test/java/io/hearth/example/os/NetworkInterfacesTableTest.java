package io.hearth.example.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkInterfacesTableTest {
    @Test
    void showsTheInterfacesOfThisMachine() throws SocketException {
        List<List<Object>> rows = new ArrayList<>();
        NetworkInterfacesTable table = new NetworkInterfacesTable();
        table.fillTable(null, new FakeRequest(Set.of()), values -> rows.add(Arrays.asList(values)));
        assertThat(rows)
                .hasSize((int) NetworkInterface.networkInterfaces().count())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()))
                .anySatisfy(row -> assertThat(row.get(2)).isEqualTo("YES"));
    }
}
