package io.hearth.wire.row;

import io.hearth.sql.type.Charset;
import io.hearth.sql.type.NumberText;
import io.hearth.sql.type.SqlType;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Which encoder writes a column of which type. Stateless. */
final class Encoders {
    private static final int YEAR_DIGITS = 4;

    private Encoders() {}

    static ColumnEncoder text(SqlType type, Charset results) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT -> {
                boolean unsigned = type.unsigned();
                yield new LongEncoder((out, value) -> out.decimalText(value, unsigned));
            }
            case YEAR -> new LongEncoder(Encoders::yearText);
            case FLOAT, DOUBLE ->
                    new DoubleEncoder(
                            (out, value) -> out.lengthEncodedBytes(NumberText.text(type, value)));
            case DATE -> new LongEncoder(Moments::dateText);
            case TIME ->
                    new LongEncoder((out, value) -> Moments.timeText(out, value, type.decimals()));
            case DATETIME, TIMESTAMP ->
                    new LongEncoder(
                            (out, value) -> Moments.dateTimeText(out, value, type.decimals()));
            default -> alike(type, results);
        };
    }

    static ColumnEncoder binary(SqlType type, Charset results) {
        return switch (type.kind()) {
            case TINYINT -> new LongEncoder((out, value) -> out.int1((int) value));
            case SMALLINT, YEAR -> new LongEncoder((out, value) -> out.int2((int) value));
            case MEDIUMINT, INT -> new LongEncoder((out, value) -> out.int4((int) value));
            case BIGINT -> new LongEncoder(PacketWriter::int8);
            case FLOAT ->
                    new DoubleEncoder(
                            (out, value) -> out.int4(Float.floatToRawIntBits((float) value)));
            case DOUBLE ->
                    new DoubleEncoder((out, value) -> out.int8(Double.doubleToRawLongBits(value)));
            case DATE -> new LongEncoder(Moments::dateBinary);
            case TIME -> new LongEncoder(Moments::timeBinary);
            case DATETIME, TIMESTAMP -> new LongEncoder(Moments::dateTimeBinary);
            default -> alike(type, results);
        };
    }

    /** What both sorts of rows write alike: bytes behind their length. */
    private static ColumnEncoder alike(SqlType type, Charset results) {
        return switch (type.kind()) {
            case BIT -> bits((int) (type.length() + 7) / 8);
            case DECIMAL -> new DecimalEncoder();
            default ->
                    type.isCharacter() && isForeign(results)
                            ? new ConvertedTextEncoder(results)
                            : new BytesEncoder();
        };
    }

    private static boolean isForeign(Charset results) {
        return results != Charset.BINARY && !results.isUnicode();
    }

    private static void yearText(PacketWriter out, long value) throws IOException {
        out.int1(YEAR_DIGITS);
        out.fixedDigits((int) value, YEAR_DIGITS);
    }

    private static ColumnEncoder bits(int bytes) {
        return new LongEncoder(
                (out, value) -> {
                    out.int1(bytes);
                    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                        out.int1((int) (value >>> shift));
                    }
                });
    }
}
