package io.hearth.sql.account;

/**
 * What a session's account may do. Any thread. There is one account as yet, {@code root}, and it
 * may do everything; each statement asks all the same.
 */
@FunctionalInterface
public interface Privileges {
    /** The privileges of {@code root}. */
    Privileges ALL = privilege -> {};

    /**
     * Goes on or refuses.
     *
     * @param privilege what is needed
     * @throws io.hearth.api.error.ServerException 1227 or 1142 if the account does not have it
     */
    void require(Privilege privilege);
}
