package io.hearth.itests.client;

/** MariaDB Connector/J. */
class MariaDbConnectorE2eIT extends JdbcTest {
    @Override
    String address(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    @Override
    String serverPrepared() {
        return "useServerPrepStmts=true";
    }

    @Override
    String cursorFetch() {
        return "useServerPrepStmts=true";
    }

    @Override
    String severalStatements() {
        return "allowMultiQueries=true";
    }

    @Override
    int streamingFetchSize() {
        return 1_000;
    }

    @Override
    String passwordOptions() {
        return "allowPublicKeyRetrieval=true";
    }
}
