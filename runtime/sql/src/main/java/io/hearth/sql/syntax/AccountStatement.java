package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** Statements about accounts, roles and privileges. Immutable. */
public sealed interface AccountStatement extends Statement {

    /** How an account proves who it is: {@code IDENTIFIED …}. */
    sealed interface Authentication {
        /**
         * {@code IDENTIFIED [WITH plugin] BY 'password'}.
         *
         * @param plugin absent for the default
         * @param password in clear
         */
        record ByPassword(Optional<String> plugin, String password) implements Authentication {}

        /**
         * {@code IDENTIFIED [WITH plugin] BY RANDOM PASSWORD}.
         *
         * @param plugin absent for the default
         */
        record ByRandomPassword(Optional<String> plugin) implements Authentication {}

        /**
         * {@code IDENTIFIED WITH plugin [AS 'hash']}.
         *
         * @param plugin which
         * @param hash what the plugin keeps; text, or bytes written as hexadecimal literal
         */
        record ByPlugin(String plugin, Optional<AuthenticationString> hash)
                implements Authentication {}
    }

    /**
     * What an authentication plugin keeps for an account.
     *
     * @param text the characters, or hexadecimal digits
     * @param hexadecimal whether these are digits
     */
    record AuthenticationString(String text, boolean hexadecimal) {}

    /**
     * {@code INITIAL AUTHENTICATION IDENTIFIED …} of a plugin that registers later.
     *
     * @param authentication how until then
     */
    record InitialAuthentication(Authentication authentication) {}

    /**
     * An account in CREATE USER.
     *
     * @param account which
     * @param factors one to three; none: an empty password
     * @param initial how until the first factor is registered
     */
    record NewUser(
            AccountName account,
            List<Authentication> factors,
            Optional<InitialAuthentication> initial) {
        /** Copies the list. */
        public NewUser {
            factors = List.copyOf(factors);
        }
    }

    /** What an account needs of the connection: {@code REQUIRE …}. */
    sealed interface TlsRequirement {
        /** {@code NONE}. */
        record Nothing() implements TlsRequirement {}

        /** {@code SSL}. */
        record AnyTls() implements TlsRequirement {}

        /** {@code X509}. */
        record AnyCertificate() implements TlsRequirement {}

        /**
         * {@code SUBJECT}, {@code ISSUER}, {@code CIPHER}; at least one.
         *
         * @param subject of the certificate
         * @param issuer of the certificate
         * @param cipher of the connection
         */
        record Details(Optional<String> subject, Optional<String> issuer, Optional<String> cipher)
                implements TlsRequirement {}
    }

    /** What is limited. */
    enum Resource {
        /** MAX_QUERIES_PER_HOUR. */
        MAX_QUERIES_PER_HOUR,
        /** MAX_UPDATES_PER_HOUR. */
        MAX_UPDATES_PER_HOUR,
        /** MAX_CONNECTIONS_PER_HOUR. */
        MAX_CONNECTIONS_PER_HOUR,
        /** MAX_USER_CONNECTIONS. */
        MAX_USER_CONNECTIONS
    }

    /**
     * A limit.
     *
     * @param resource of what
     * @param count how many; 0 for no limit
     */
    record ResourceLimit(Resource resource, long count) {}

    /** What is said about an account's password and whether it may log in. */
    sealed interface AccountOption {
        /** {@code PASSWORD EXPIRE}: now. */
        record ExpireNow() implements AccountOption {}

        /** {@code PASSWORD EXPIRE DEFAULT}. */
        record ExpireDefault() implements AccountOption {}

        /** {@code PASSWORD EXPIRE NEVER}. */
        record ExpireNever() implements AccountOption {}

        /**
         * {@code PASSWORD EXPIRE INTERVAL n DAY}.
         *
         * @param days more than 0
         */
        record ExpireInterval(long days) implements AccountOption {}

        /**
         * {@code PASSWORD HISTORY {DEFAULT | n}}.
         *
         * @param count absent for DEFAULT
         */
        record History(Optional<Long> count) implements AccountOption {}

        /**
         * {@code PASSWORD REUSE INTERVAL {DEFAULT | n DAY}}.
         *
         * @param days absent for DEFAULT
         */
        record ReuseInterval(Optional<Long> days) implements AccountOption {}

        /**
         * {@code PASSWORD REQUIRE CURRENT [DEFAULT | OPTIONAL]}.
         *
         * @param required absent for DEFAULT
         */
        record RequireCurrent(Optional<Boolean> required) implements AccountOption {}

        /**
         * {@code FAILED_LOGIN_ATTEMPTS n}.
         *
         * @param count how many
         */
        record FailedLoginAttempts(long count) implements AccountOption {}

        /**
         * {@code PASSWORD_LOCK_TIME {n | UNBOUNDED}}.
         *
         * @param days absent for UNBOUNDED
         */
        record PasswordLockTime(Optional<Long> days) implements AccountOption {}

        /**
         * {@code ACCOUNT {LOCK | UNLOCK}}.
         *
         * @param locked whether logins are refused
         */
        record Locked(boolean locked) implements AccountOption {}
    }

    /**
     * {@code COMMENT 'text'} or {@code ATTRIBUTE 'json'}.
     *
     * @param json whether ATTRIBUTE
     * @param text what
     */
    record UserAttribute(boolean json, String text) {}

    /**
     * What CREATE USER and ALTER USER say about all their accounts.
     *
     * @param tls REQUIRE
     * @param limits WITH
     * @param options password and lock options, in order
     * @param attribute COMMENT or ATTRIBUTE
     */
    record UserProperties(
            Optional<TlsRequirement> tls,
            List<ResourceLimit> limits,
            List<AccountOption> options,
            Optional<UserAttribute> attribute) {
        /** Copies the lists. */
        public UserProperties {
            limits = List.copyOf(limits);
            options = List.copyOf(options);
        }
    }

    /**
     * CREATE USER.
     *
     * @param ifNotExists IF NOT EXISTS
     * @param users at least one
     * @param defaultRoles DEFAULT ROLE
     * @param properties of all of them
     */
    record CreateUser(
            boolean ifNotExists,
            List<NewUser> users,
            List<AccountName> defaultRoles,
            UserProperties properties)
            implements AccountStatement {
        /** Copies the lists. */
        public CreateUser {
            users = List.copyOf(users);
            defaultRoles = List.copyOf(defaultRoles);
        }
    }

    /**
     * An account in ALTER USER.
     *
     * @param account which
     * @param authentication the new one
     * @param currentPassword REPLACE 'current'
     * @param retainCurrent RETAIN CURRENT PASSWORD
     * @param discardOld DISCARD OLD PASSWORD
     * @param factors ADD, MODIFY and DROP of factors
     */
    record ChangedUser(
            AccountName account,
            Optional<Authentication> authentication,
            Optional<String> currentPassword,
            boolean retainCurrent,
            boolean discardOld,
            List<FactorChange> factors) {
        /** Copies the list. */
        public ChangedUser {
            factors = List.copyOf(factors);
        }
    }

    /** What ALTER USER does with a factor. */
    enum FactorWork {
        /** ADD. */
        ADD,
        /** MODIFY. */
        MODIFY,
        /** DROP. */
        DROP
    }

    /**
     * {@code work n FACTOR [IDENTIFIED …]}.
     *
     * @param work what is done
     * @param factor 2 or 3
     * @param authentication absent with DROP
     */
    record FactorChange(FactorWork work, int factor, Optional<Authentication> authentication) {}

    /**
     * ALTER USER of accounts.
     *
     * @param ifExists IF EXISTS
     * @param users at least one
     * @param properties of all of them
     */
    record AlterUser(boolean ifExists, List<ChangedUser> users, UserProperties properties)
            implements AccountStatement {
        /** Copies the list. */
        public AlterUser {
            users = List.copyOf(users);
        }
    }

    /** The steps of registering a device as a factor. */
    enum RegistrationStep {
        /** INITIATE REGISTRATION. */
        INITIATE,
        /** FINISH REGISTRATION SET CHALLENGE_RESPONSE AS. */
        FINISH,
        /** UNREGISTER. */
        UNREGISTER
    }

    /**
     * {@code ALTER USER account n FACTOR …}.
     *
     * @param ifExists IF EXISTS
     * @param account which
     * @param factor 2 or 3
     * @param step what is done
     * @param response of FINISH
     */
    record RegisterFactor(
            boolean ifExists,
            AccountName account,
            int factor,
            RegistrationStep step,
            Optional<String> response)
            implements AccountStatement {}

    /** Which roles are meant, where not all are named. */
    enum RoleChoice {
        /** The named ones. */
        NAMED,
        /** NONE. */
        NONE,
        /** ALL. */
        ALL,
        /** ALL EXCEPT the named ones. */
        ALL_EXCEPT,
        /** DEFAULT. */
        DEFAULT
    }

    /**
     * A choice of roles.
     *
     * @param choice which
     * @param names the named ones
     */
    record Roles(RoleChoice choice, List<AccountName> names) {
        /** Copies the list. */
        public Roles {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code ALTER USER [IF EXISTS] account DEFAULT ROLE roles} and {@code SET DEFAULT ROLE roles
     * TO account, …}.
     *
     * @param ifExists IF EXISTS
     * @param roles NONE, ALL or named ones
     * @param accounts whose
     */
    record SetDefaultRole(boolean ifExists, Roles roles, List<AccountName> accounts)
            implements AccountStatement {
        /** Copies the list. */
        public SetDefaultRole {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * {@code SET ROLE roles}.
     *
     * @param roles which become active
     */
    record SetRole(Roles roles) implements AccountStatement {}

    /**
     * {@code SET PASSWORD [FOR account] {= 'password' | TO RANDOM} …}.
     *
     * @param account absent for the session's own
     * @param password absent for TO RANDOM
     * @param currentPassword REPLACE 'current'
     * @param retainCurrent RETAIN CURRENT PASSWORD
     */
    record SetPassword(
            Optional<AccountName> account,
            Optional<String> password,
            Optional<String> currentPassword,
            boolean retainCurrent)
            implements AccountStatement {}

    /**
     * DROP USER.
     *
     * @param ifExists IF EXISTS
     * @param accounts at least one
     */
    record DropUser(boolean ifExists, List<AccountName> accounts) implements AccountStatement {
        /** Copies the list. */
        public DropUser {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * One pair of RENAME USER.
     *
     * @param from the old name
     * @param to the new name
     */
    record AccountRenaming(AccountName from, AccountName to) {}

    /**
     * RENAME USER.
     *
     * @param renamings at least one
     */
    record RenameUser(List<AccountRenaming> renamings) implements AccountStatement {
        /** Copies the list. */
        public RenameUser {
            renamings = List.copyOf(renamings);
        }
    }

    /**
     * CREATE ROLE.
     *
     * @param ifNotExists IF NOT EXISTS
     * @param roles at least one
     */
    record CreateRole(boolean ifNotExists, List<AccountName> roles) implements AccountStatement {
        /** Copies the list. */
        public CreateRole {
            roles = List.copyOf(roles);
        }
    }

    /**
     * DROP ROLE.
     *
     * @param ifExists IF EXISTS
     * @param roles at least one
     */
    record DropRole(boolean ifExists, List<AccountName> roles) implements AccountStatement {
        /** Copies the list. */
        public DropRole {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A privilege in GRANT and REVOKE.
     *
     * @param name in upper case with one blank between words; ALL for all; of a dynamic privilege
     *     as typed
     * @param columns only on these
     */
    record Privilege(String name, List<String> columns) {
        /** Copies the list. */
        public Privilege {
            columns = List.copyOf(columns);
        }
    }

    /** What privileges are on, besides the name. */
    enum ObjectKind {
        /** Nothing said: a table. */
        UNSAID,
        /** TABLE. */
        TABLE,
        /** FUNCTION. */
        FUNCTION,
        /** PROCEDURE. */
        PROCEDURE
    }

    /** The thing that privileges are on. */
    sealed interface Level {
        /** {@code *.*}. */
        record Global() implements Level {}

        /**
         * {@code schema.*}, or {@code *} for the session's.
         *
         * @param schema absent for the session's
         */
        record Schema(Optional<String> schema) implements Level {}

        /**
         * {@code [schema.]name}.
         *
         * @param name a table or a routine
         */
        record Named(ObjectName name) implements Level {}
    }

    /**
     * {@code AS account [WITH ROLE roles]} after GRANT.
     *
     * @param account as whom
     * @param roles with which roles
     */
    record GrantContext(AccountName account, Optional<Roles> roles) {}

    /**
     * {@code GRANT privilege, … ON level TO account, … [WITH GRANT OPTION] [AS …]}.
     *
     * @param privileges at least one
     * @param kind of the thing
     * @param level the thing
     * @param accounts to whom
     * @param grantOption WITH GRANT OPTION
     * @param context AS
     */
    record GrantPrivileges(
            List<Privilege> privileges,
            ObjectKind kind,
            Level level,
            List<AccountName> accounts,
            boolean grantOption,
            Optional<GrantContext> context)
            implements AccountStatement {
        /** Copies the lists. */
        public GrantPrivileges {
            privileges = List.copyOf(privileges);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * {@code GRANT PROXY ON account TO account, … [WITH GRANT OPTION]}.
     *
     * @param proxied as whom
     * @param accounts to whom
     * @param grantOption WITH GRANT OPTION
     */
    record GrantProxy(AccountName proxied, List<AccountName> accounts, boolean grantOption)
            implements AccountStatement {
        /** Copies the list. */
        public GrantProxy {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * {@code GRANT role, … TO account, … [WITH ADMIN OPTION]}.
     *
     * @param roles at least one
     * @param accounts to whom
     * @param adminOption WITH ADMIN OPTION
     */
    record GrantRoles(List<AccountName> roles, List<AccountName> accounts, boolean adminOption)
            implements AccountStatement {
        /** Copies the lists. */
        public GrantRoles {
            roles = List.copyOf(roles);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * What REVOKE does about what is not there.
     *
     * @param ifExists IF EXISTS: a warning if the privilege is not granted
     * @param ignoreUnknownUser IGNORE UNKNOWN USER: a warning if there is no such account
     */
    record Leniency(boolean ifExists, boolean ignoreUnknownUser) {}

    /**
     * {@code REVOKE [IF EXISTS] privilege, … ON level FROM account, … [IGNORE UNKNOWN USER]}.
     *
     * @param privileges at least one
     * @param kind of the thing
     * @param level the thing; absent for {@code REVOKE ALL PRIVILEGES, GRANT OPTION}
     * @param accounts from whom
     * @param leniency what about what is not there
     */
    record RevokePrivileges(
            List<Privilege> privileges,
            ObjectKind kind,
            Optional<Level> level,
            List<AccountName> accounts,
            Leniency leniency)
            implements AccountStatement {
        /** Copies the lists. */
        public RevokePrivileges {
            privileges = List.copyOf(privileges);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * {@code REVOKE [IF EXISTS] PROXY ON account FROM account, … [IGNORE UNKNOWN USER]}.
     *
     * @param proxied as whom
     * @param accounts from whom
     * @param leniency what about what is not there
     */
    record RevokeProxy(AccountName proxied, List<AccountName> accounts, Leniency leniency)
            implements AccountStatement {
        /** Copies the list. */
        public RevokeProxy {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * {@code REVOKE [IF EXISTS] role, … FROM account, … [IGNORE UNKNOWN USER]}.
     *
     * @param roles at least one
     * @param accounts from whom
     * @param leniency what about what is not there
     */
    record RevokeRoles(List<AccountName> roles, List<AccountName> accounts, Leniency leniency)
            implements AccountStatement {
        /** Copies the lists. */
        public RevokeRoles {
            roles = List.copyOf(roles);
            accounts = List.copyOf(accounts);
        }
    }
}
