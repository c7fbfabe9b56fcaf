package io.hearth.sql.account;

import io.hearth.api.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an account proves itself, as it is stored. Immutable.
 *
 * @param plugin {@code caching_sha2_password} or {@code mysql_native_password}
 * @param stored what the plugin keeps; empty for no password
 */
public record Credentials(String plugin, String stored) {
    /** The default plugin. */
    public static final String CACHING_SHA2 = "caching_sha2_password";

    /** The plugin of old clients, whose hash is a quick one. */
    public static final String NATIVE = "mysql_native_password";

    private static final int THOUSANDS_OF_ROUNDS = 5;
    private static final int SALT_LENGTH = 20;
    private static final String SALT_CHARACTERS =
            "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern SHA2_FORM =
            Pattern.compile("\\$A\\$([0-9A-Fa-f]{3})\\$(.{20})(.{43})", Pattern.DOTALL);
    private static final Pattern NATIVE_FORM = Pattern.compile("\\*[0-9A-F]{40}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No password. */
    public static final Credentials EMPTY = new Credentials(CACHING_SHA2, "");

    /**
     * Credentials of a new password.
     *
     * @param plugin in any letter case
     * @param password in clear
     * @return what is to be stored
     * @throws io.hearth.api.error.ServerException 1524 if there is no such plugin
     */
    public static Credentials of(String plugin, String password) {
        String known = requireKnown(plugin);
        if (password.isEmpty()) {
            return new Credentials(known, "");
        }
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        return new Credentials(known, known.equals(NATIVE) ? nativeForm(bytes) : sha2Form(bytes));
    }

    /**
     * Credentials that were stored elsewhere.
     *
     * @param plugin in any letter case
     * @param stored what it keeps
     * @return the credentials
     * @throws io.hearth.api.error.ServerException 1524 if there is no such plugin, 1827 if it could
     *     not have stored that
     */
    public static Credentials stored(String plugin, String stored) {
        String known = requireKnown(plugin);
        Pattern form = known.equals(NATIVE) ? NATIVE_FORM : SHA2_FORM;
        if (!stored.isEmpty() && !form.matcher(stored).matches()) {
            throw ErrorCode.ER_PASSWORD_FORMAT.toException();
        }
        return new Credentials(known, stored);
    }

    private static String requireKnown(String plugin) {
        String name = plugin.toLowerCase(Locale.ROOT);
        if (!name.equals(CACHING_SHA2) && !name.equals(NATIVE)) {
            throw ErrorCode.ER_PLUGIN_IS_NOT_LOADED.toException(plugin);
        }
        return name;
    }

    private static String nativeForm(byte[] password) {
        return "*" + HexFormat.of().withUpperCase().formatHex(Hashes.sha1(Hashes.sha1(password)));
    }

    private static String sha2Form(byte[] password) {
        StringBuilder salt = new StringBuilder();
        for (int i = 0; i < SALT_LENGTH; i++) {
            salt.append(SALT_CHARACTERS.charAt(RANDOM.nextInt(SALT_CHARACTERS.length())));
        }
        String hash = hash(password, salt.toString(), THOUSANDS_OF_ROUNDS);
        return "$A$%03X$%s%s".formatted(THOUSANDS_OF_ROUNDS, salt, hash);
    }

    private static String hash(byte[] password, String salt, int thousands) {
        return Sha256Crypt.hash(
                password, salt.getBytes(StandardCharsets.ISO_8859_1), thousands * 1000);
    }

    /**
     * Whether it has no password.
     *
     * @return true if an empty proof is the right one
     */
    public boolean isEmpty() {
        return stored.isEmpty();
    }

    /**
     * Whether a password is the right one. Slow on purpose.
     *
     * @param password its bytes
     * @return true if it is
     */
    public boolean matches(byte[] password) {
        if (isEmpty() || password.length == 0) {
            return isEmpty() && password.length == 0;
        }
        if (plugin.equals(NATIVE)) {
            return Sha256Crypt.same(stored, nativeForm(password));
        }
        Matcher form = SHA2_FORM.matcher(stored);
        return form.matches()
                && Sha256Crypt.same(
                        form.group(3),
                        hash(password, form.group(2), Integer.parseInt(form.group(1), 16)));
    }

    /** SHA1(SHA1(password)). */
    byte[] nativeHash() {
        return HexFormat.of().parseHex(stored.substring(1));
    }
}
