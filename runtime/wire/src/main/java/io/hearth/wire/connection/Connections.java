package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.front.Accounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All connections, those that are logging in too: counts them against max_connections, with one
 * place more for an administrator, and against max_user_connections. Thread-safe.
 */
public final class Connections {
    private final Set<ClientConnection> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byAccount = new HashMap<>();
    private final Limits limits;
    private final Counters counters;
    private int count;
    private volatile boolean stopping;

    /**
     * No connections yet.
     *
     * @param limits what is allowed now
     * @param counters told of the most connections
     */
    public Connections(Limits limits, Counters counters) {
        this.limits = limits;
        this.counters = counters;
    }

    /**
     * Makes room for one more.
     *
     * @return where to say who it is, and that it has ended; null if there is no room even for an
     *     administrator
     */
    public Place enter() {
        synchronized (byAccount) {
            long limit = limits.maxConnections();
            if (count > limit) {
                counters.refused();
                return null;
            }
            count++;
            counters.used((int) Math.min(count, limit));
            return new Place(count > limit);
        }
    }

    /**
     * How many there are.
     *
     * @return the count now
     */
    public int count() {
        synchronized (byAccount) {
            return count;
        }
    }

    /** Takes in one that begins; false if it had better not. */
    boolean add(ClientConnection connection) {
        all.add(connection);
        return !stopping;
    }

    void remove(ClientConnection connection) {
        all.remove(connection);
    }

    /** Ends all connections, as the server goes down. */
    public void stopAll() {
        stopping = true;
        all.forEach(ClientConnection::stop);
    }

    /** Closes the sockets of all connections. */
    public void cutAll() {
        all.forEach(ClientConnection::cut);
    }

    @Override
    public String toString() {
        return all.toString();
    }

    /** One connection's place. One thread. */
    public final class Place implements Admission {
        private final boolean reserved;
        private String account;

        private Place(boolean reserved) {
            this.reserved = reserved;
        }

        @Override
        public void admit(Accounts.Account next, String user) {
            if (reserved && !next.administrator()) {
                counters.refused();
                throw ErrorCode.ER_CON_COUNT_ERROR.toException();
            }
            synchronized (byAccount) {
                forgetAccount();
                long limit = limits.maxUserConnections();
                int others = byAccount.getOrDefault(next.name(), 0);
                if (limit > 0 && others >= limit && !next.administrator()) {
                    throw ErrorCode.ER_TOO_MANY_USER_CONNECTIONS.toException(user);
                }
                account = next.name();
                byAccount.put(account, others + 1);
            }
        }

        private void forgetAccount() {
            if (account != null) {
                byAccount.computeIfPresent(account, (name, n) -> n > 1 ? n - 1 : null);
                account = null;
            }
        }

        /** The connection has ended. */
        public void leave() {
            synchronized (byAccount) {
                forgetAccount();
                count--;
            }
        }
    }
}
