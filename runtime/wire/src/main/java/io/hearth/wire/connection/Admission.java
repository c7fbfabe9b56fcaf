package io.hearth.wire.connection;

import io.hearth.sql.front.Accounts;

/** Whether there is room for one more connection of an account. One connection's. */
interface Admission {
    /**
     * Counts the connection as the account's from now on, and as no other's.
     *
     * @param account who logs in
     * @param user the name it gave
     * @throws io.hearth.api.error.ServerException 1040 or 1203 if there is no room
     */
    void admit(Accounts.Account account, String user);
}
