package io.hearth.itests.client;

/** MySQL Connector/J. */
class ConnectorJE2eIT extends JdbcTest {
    @Override
    String address(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    @Override
    String serverPrepared() {
        return "useServerPrepStmts=true";
    }

    @Override
    String cursorFetch() {
        return "useCursorFetch=true";
    }

    @Override
    String severalStatements() {
        return "allowMultiQueries=true";
    }

    @Override
    int streamingFetchSize() {
        return Integer.MIN_VALUE;
    }

    @Override
    String passwordOptions() {
        return "allowPublicKeyRetrieval=true";
    }
}
