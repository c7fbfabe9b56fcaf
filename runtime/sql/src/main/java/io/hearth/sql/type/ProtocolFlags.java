package io.hearth.sql.type;

import io.hearth.sql.type.SqlType.Family;

/** The flags of a column definition. */
final class ProtocolFlags {
    private static final int NOT_NULL = 1;
    private static final int BLOB = 16;
    private static final int UNSIGNED = 32;
    private static final int BINARY = 128;
    private static final int ENUM = 256;
    private static final int TIMESTAMP = 1024;
    private static final int SET = 2048;
    private static final int BLOB_TYPE = 252;

    private ProtocolFlags() {}

    static int of(SqlType type) {
        int flags = type.nullable() ? 0 : NOT_NULL;
        flags |= type.unsigned() ? UNSIGNED : 0;
        flags |= type.family() != Family.TEXT || type.collation().isByCode() ? BINARY : 0;
        return flags
                | switch (type.kind()) {
                    case ENUM -> ENUM;
                    case SET -> SET;
                    case TIMESTAMP -> TIMESTAMP;
                    case JSON, GEOMETRY -> BLOB | BINARY;
                    default -> type.kind().protocolType() == BLOB_TYPE ? BLOB : 0;
                };
    }
}
