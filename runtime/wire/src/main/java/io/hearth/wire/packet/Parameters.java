package io.hearth.wire.packet;

import io.hearth.api.error.ErrorCode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The parameters of a COM_STMT_EXECUTE.
 *
 * @param types their types, for the next time
 * @param values their values: null, Long, BigInteger, Double, BigDecimal, String, byte[],
 *     LocalDate, LocalDateTime or Duration
 */
public record Parameters(List<ParameterType> types, List<Object> values) {
    /** Copies the types; the values may hold nulls. */
    public Parameters {
        types = List.copyOf(types);
        values = Collections.unmodifiableList(values);
    }

    /**
     * Reads them.
     *
     * @param in the payload behind the statement's number and flags
     * @param count how many there are
     * @param known the types of the last time; empty if there was none
     * @param sent bytes that came ahead (COM_STMT_SEND_LONG_DATA), by the parameter's number; null
     *     if none did
     * @param charset what the bytes of texts mean
     * @return types and values
     * @throws io.hearth.api.error.ServerException 1835 if they cannot be read, 1210 if types are
     *     neither there nor known
     */
    public static Parameters read(
            PayloadReader in,
            int count,
            List<ParameterType> known,
            IntFunction<byte[]> sent,
            Charset charset) {
        if (count == 0) {
            return new Parameters(List.of(), List.of());
        }
        byte[] nulls = in.bytes((count + 7) / 8);
        List<ParameterType> types = in.int1() == 0 ? known : types(in, count);
        if (types.size() != count) {
            throw ErrorCode.ER_WRONG_ARGUMENTS.toException("mysqld_stmt_execute");
        }
        ParameterDecoder decoder = new ParameterDecoder(in, charset);
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            byte[] ahead = sent.apply(i);
            if (ahead != null) {
                values[i] = decoder.sentAhead(types.get(i), ahead);
            } else if ((nulls[i / 8] & 1 << i % 8) == 0) {
                values[i] = decoder.value(types.get(i));
            }
        }
        return new Parameters(types, Arrays.asList(values));
    }

    private static List<ParameterType> types(PayloadReader in, int count) {
        List<ParameterType> types = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            types.add(ParameterType.read(in));
        }
        return types;
    }
}
