package io.hearth.wire.packet;

import io.hearth.api.error.ErrorCode;

/**
 * The type of a parameter, as COM_STMT_EXECUTE brings it and keeps it for the next time.
 *
 * @param type the type
 * @param unsigned whether a whole number has no sign
 */
public record ParameterType(FieldType type, boolean unsigned) {
    private static final int UNSIGNED = 0x80;

    /**
     * Reads one.
     *
     * @param in the payload
     * @return what it says
     */
    static ParameterType read(PayloadReader in) {
        int number = in.int1();
        int flags = in.int1();
        FieldType type =
                FieldType.of(number).orElseThrow(ErrorCode.ER_MALFORMED_PACKET::toException);
        return new ParameterType(type, (flags & UNSIGNED) != 0);
    }
}
