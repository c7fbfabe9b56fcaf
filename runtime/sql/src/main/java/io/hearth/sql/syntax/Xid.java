package io.hearth.sql.syntax;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The identifier of an XA transaction. Immutable: the arrays are copied in and out.
 *
 * @param globalId the transaction's part, at most 64 bytes
 * @param branchQualifier the branch's part, at most 64 bytes
 * @param formatId which format the two have; 1 where none was said
 */
public record Xid(byte[] globalId, byte[] branchQualifier, long formatId) {
    /** The most bytes that each part has. */
    public static final int MAX_PART_LENGTH = 64;

    /** Copies and checks the parts. */
    public Xid {
        if (globalId.length > MAX_PART_LENGTH || branchQualifier.length > MAX_PART_LENGTH) {
            throw new IllegalArgumentException("a part of an XID has at most 64 bytes");
        }
        globalId = globalId.clone();
        branchQualifier = branchQualifier.clone();
    }

    @Override
    public byte[] globalId() {
        return globalId.clone();
    }

    @Override
    public byte[] branchQualifier() {
        return branchQualifier.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Xid that
                && Arrays.equals(globalId, that.globalId)
                && Arrays.equals(branchQualifier, that.branchQualifier)
                && formatId == that.formatId;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(globalId) + Arrays.hashCode(branchQualifier))
                + Long.hashCode(formatId);
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return "X'%s',X'%s',%d"
                .formatted(hex.formatHex(globalId), hex.formatHex(branchQualifier), formatId);
    }
}
