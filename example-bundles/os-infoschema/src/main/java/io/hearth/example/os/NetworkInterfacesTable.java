package io.hearth.example.os;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The network interfaces of the machine. Immutable; any thread.
 *
 * <p>The shortest form of a table: conditions are not looked at, the server tests each row as the
 * sink takes it.
 */
@DeclarePlugin(
        name = "OS_NETWORK_INTERFACES",
        type = PluginType.INFORMATION_SCHEMA,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "Network interfaces of the operating system",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
public final class NetworkInterfacesTable implements FilledTable {
    private static final HexFormat MAC = HexFormat.ofDelimiter(":");

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("NAME", ColumnType.varchar(64)).notNull(),
                Column.of("IS_UP", ColumnType.enumOf("NO", "YES")).notNull(),
                Column.of("IS_LOOPBACK", ColumnType.enumOf("NO", "YES")).notNull(),
                Column.of("MTU", ColumnType.integer().asUnsigned()).notNull(),
                Column.of("MAC", ColumnType.varchar(64)),
                Column.of("ADDRESSES", ColumnType.varchar(4096)).notNull());
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink)
            throws SocketException {
        List<NetworkInterface> all = NetworkInterface.networkInterfaces().toList();
        for (NetworkInterface each : all) {
            byte[] mac = each.getHardwareAddress();
            sink.row(
                    each.getName(),
                    each.isUp() ? "YES" : "NO",
                    each.isLoopback() ? "YES" : "NO",
                    each.getMTU(),
                    mac == null ? null : MAC.formatHex(mac),
                    addresses(each));
        }
    }

    private static String addresses(NetworkInterface of) {
        return of.inetAddresses()
                .map(address -> address.getHostAddress())
                .collect(Collectors.joining(","));
    }
}
