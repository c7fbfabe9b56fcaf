package io.hearth.api.variable;

/**
 * What values a system variable takes. MySQL's {@code long} and {@code long long} are both 64 bits
 * wide, as on Linux; the two kinds differ in nothing but the name an author is used to.
 */
public enum VariableKind {
    /** ON or OFF; {@link Boolean}. */
    BOOLEAN("BOOLEAN"),
    /** Text or NULL; {@link String}, where null is SQL NULL. */
    STRING("VARCHAR"),
    /** 32 bits with a sign; {@link Integer}. */
    INT("INT"),
    /** 32 bits without a sign; {@link Long} from 0 to 4294967295. */
    UNSIGNED_INT("INT UNSIGNED"),
    /** 64 bits with a sign; {@link Long}. */
    LONG("BIGINT"),
    /** 64 bits without a sign; the bits of a {@link Long}. */
    UNSIGNED_LONG("BIGINT UNSIGNED"),
    /** 64 bits with a sign; {@link Long}. */
    LONG_LONG("BIGINT"),
    /** 64 bits without a sign; the bits of a {@link Long}. */
    UNSIGNED_LONG_LONG("BIGINT UNSIGNED"),
    /** A finite floating-point number; {@link Double}. */
    DOUBLE("DOUBLE"),
    /** One of the constants of a Java enum. */
    ENUM("ENUM"),
    /** Any of the constants of a Java enum; an unmodifiable {@link java.util.Set} of them. */
    SET("SET");

    private final String sqlName;

    VariableKind(String sqlName) {
        this.sqlName = sqlName;
    }

    /**
     * The kind as MariaDB's {@code SYSTEM_VARIABLES} shows it.
     *
     * @return such as {@code BIGINT UNSIGNED}
     */
    public String sqlName() {
        return sqlName;
    }
}
