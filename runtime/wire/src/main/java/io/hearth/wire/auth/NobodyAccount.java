package io.hearth.wire.auth;

import io.hearth.sql.front.Accounts;
import java.util.Optional;

/** Stands for the account of a name that has none; no proof is right. */
enum NobodyAccount implements Accounts.Account {
    INSTANCE;

    @Override
    public String plugin() {
        return "caching_sha2_password";
    }

    @Override
    public boolean administrator() {
        return false;
    }

    @Override
    public boolean emptyPassword() {
        return false;
    }

    @Override
    public boolean checkPassword(byte[] password) {
        return false;
    }

    @Override
    public Optional<byte[]> cachedSha256() {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> nativeHash() {
        return Optional.empty();
    }
}
