package io.hearth.sql.parser;

import io.hearth.sql.syntax.AccountStatement.AccountOption;
import io.hearth.sql.syntax.AccountStatement.Resource;
import io.hearth.sql.syntax.AccountStatement.ResourceLimit;
import io.hearth.sql.syntax.AccountStatement.TlsRequirement;
import io.hearth.sql.syntax.AccountStatement.UserAttribute;
import io.hearth.sql.syntax.AccountStatement.UserProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What CREATE USER and ALTER USER say behind the accounts. */
final class UserPropertiesReader {
    private static final String[] RESOURCES = {
        "MAX_QUERIES_PER_HOUR",
        "MAX_UPDATES_PER_HOUR",
        "MAX_CONNECTIONS_PER_HOUR",
        "MAX_USER_CONNECTIONS"
    };

    private final TokenCursor cursor;

    UserPropertiesReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    UserProperties read() {
        Optional<TlsRequirement> tls =
                cursor.accept("REQUIRE") ? Optional.of(tls()) : Optional.empty();
        List<ResourceLimit> limits = cursor.accept("WITH") ? limits() : List.of();
        List<AccountOption> options = new ArrayList<>();
        Optional<AccountOption> option = option();
        while (option.isPresent()) {
            options.add(option.get());
            option = option();
        }
        Optional<UserAttribute> attribute =
                cursor.acceptAny("COMMENT", "ATTRIBUTE")
                        .map(
                                word ->
                                        new UserAttribute(
                                                "ATTRIBUTE".equals(word), cursor.stringLiteral()));
        return new UserProperties(tls, limits, options, attribute);
    }

    private TlsRequirement tls() {
        if (cursor.accept("NONE")) {
            return new TlsRequirement.Nothing();
        }
        if (cursor.accept("SSL")) {
            return new TlsRequirement.AnyTls();
        }
        return cursor.accept("X509") ? new TlsRequirement.AnyCertificate() : tlsDetails();
    }

    private TlsRequirement tlsDetails() {
        Optional<String> subject = Optional.empty();
        Optional<String> issuer = Optional.empty();
        Optional<String> cipher = Optional.empty();
        Optional<String> word = Optional.of(cursor.expectAny("SUBJECT", "ISSUER", "CIPHER"));
        while (word.isPresent()) {
            Optional<String> text = Optional.of(cursor.stringLiteral());
            switch (word.get()) {
                case "SUBJECT" -> subject = text;
                case "ISSUER" -> issuer = text;
                default -> cipher = text;
            }
            word =
                    cursor.accept("AND")
                            ? Optional.of(cursor.expectAny("SUBJECT", "ISSUER", "CIPHER"))
                            : cursor.acceptAny("SUBJECT", "ISSUER", "CIPHER");
        }
        return new TlsRequirement.Details(subject, issuer, cipher);
    }

    private List<ResourceLimit> limits() {
        List<ResourceLimit> limits = new ArrayList<>();
        Optional<String> word = Optional.of(cursor.expectAny(RESOURCES));
        while (word.isPresent()) {
            limits.add(new ResourceLimit(Resource.valueOf(word.get()), cursor.unsignedNumber()));
            word = cursor.acceptAny(RESOURCES);
        }
        return limits;
    }

    private Optional<AccountOption> option() {
        if (cursor.accept("ACCOUNT")) {
            return Optional.of(
                    new AccountOption.Locked("LOCK".equals(cursor.expectAny("LOCK", "UNLOCK"))));
        }
        if (cursor.accept("FAILED_LOGIN_ATTEMPTS")) {
            return Optional.of(new AccountOption.FailedLoginAttempts(cursor.unsignedNumber()));
        }
        if (cursor.accept("PASSWORD_LOCK_TIME")) {
            return Optional.of(
                    new AccountOption.PasswordLockTime(
                            cursor.accept("UNBOUNDED")
                                    ? Optional.empty()
                                    : Optional.of(cursor.unsignedNumber())));
        }
        return cursor.accept("PASSWORD") ? Optional.of(passwordOption()) : Optional.empty();
    }

    private AccountOption passwordOption() {
        return switch (cursor.expectAny("EXPIRE", "HISTORY", "REUSE", "REQUIRE")) {
            case "EXPIRE" -> expiry();
            case "HISTORY" -> new AccountOption.History(defaultOr(""));
            case "REUSE" -> {
                cursor.expect("INTERVAL");
                yield new AccountOption.ReuseInterval(defaultOr("DAY"));
            }
            default -> {
                cursor.expect("CURRENT");
                yield new AccountOption.RequireCurrent(requirement());
            }
        };
    }

    private AccountOption expiry() {
        if (cursor.accept("DEFAULT")) {
            return new AccountOption.ExpireDefault();
        }
        if (cursor.accept("NEVER")) {
            return new AccountOption.ExpireNever();
        }
        if (cursor.accept("INTERVAL")) {
            long days = cursor.unsignedNumber();
            cursor.expect("DAY");
            return new AccountOption.ExpireInterval(days);
        }
        return new AccountOption.ExpireNow();
    }

    /** A number, with a unit if one is given; empty for DEFAULT. */
    private Optional<Long> defaultOr(String unit) {
        if (cursor.accept("DEFAULT")) {
            return Optional.empty();
        }
        long number = cursor.unsignedNumber();
        if (!unit.isEmpty()) {
            cursor.expect(unit);
        }
        return Optional.of(number);
    }

    /** Empty for DEFAULT. */
    private Optional<Boolean> requirement() {
        if (cursor.accept("DEFAULT")) {
            return Optional.empty();
        }
        return Optional.of(!cursor.accept("OPTIONAL"));
    }
}
