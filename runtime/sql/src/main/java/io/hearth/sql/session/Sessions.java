package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** All open sessions, by number. Thread-safe. */
public final class Sessions {
    private final ConcurrentSkipListMap<Long, ServerSession> open = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private volatile boolean closing;

    /**
     * The number of a session to come.
     *
     * @return unique in this run of the server
     */
    public long nextId() {
        return lastId.incrementAndGet();
    }

    /**
     * Takes in a session.
     *
     * @param session the session
     * @throws io.hearth.api.error.ServerException 1053 while the server goes down
     */
    public void add(ServerSession session) {
        open.put(session.id(), session);
        if (closing) {
            open.remove(session.id());
            throw ErrorCode.ER_SERVER_SHUTDOWN.toException();
        }
    }

    /**
     * A session has ended.
     *
     * @param session the session
     */
    public void remove(ServerSession session) {
        open.remove(session.id(), session);
    }

    /**
     * All sessions now.
     *
     * @return by number
     */
    public Collection<ServerSession> all() {
        return List.copyOf(open.values());
    }

    /**
     * How many there are.
     *
     * @return the count
     */
    public int count() {
        return open.size();
    }

    /**
     * One session.
     *
     * @param id its number
     * @return the session
     * @throws io.hearth.api.error.ServerException 1094 if there is none
     */
    public ServerSession require(long id) {
        ServerSession session = open.get(id);
        if (session == null) {
            throw ErrorCode.ER_NO_SUCH_THREAD.toException(id);
        }
        return session;
    }

    /** Takes in no more sessions, and kills those that are open. */
    public void shutDown() {
        closing = true;
        all().forEach(ServerSession::kill);
    }
}
