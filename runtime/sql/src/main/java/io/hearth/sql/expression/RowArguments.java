package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;

/** The arguments of a call for one row, in kernels that go row by row. One execution's. */
final class RowArguments {
    private static final int LARGE = 64 * 1024;

    private ColumnVector[] vectors = {};
    private long held;
    private int row;
    private boolean nullResult;
    private EvaluationContext context;

    void begin(ColumnVector[] arguments, EvaluationContext evaluation) {
        if (held > 0) {
            context.hold(-held);
            held = 0;
        }
        vectors = arguments;
        context = evaluation;
    }

    /** A result so large that a batch of its kind could fill the memory, or take long. */
    void made(byte[] result) {
        if (result.length >= LARGE) {
            context.checkpoint();
            context.hold(result.length);
            held += result.length;
        }
    }

    void moveTo(int newRow) {
        row = newRow;
        nullResult = false;
    }

    boolean anyNull() {
        for (ColumnVector vector : vectors) {
            if (vector.isNull(row)) {
                return true;
            }
        }
        return false;
    }

    boolean resultIsNull() {
        return nullResult;
    }

    /** Makes the result NULL. */
    long toNull() {
        nullResult = true;
        return 0;
    }

    EvaluationContext context() {
        return context;
    }

    SessionFacts session() {
        return context.session();
    }

    int count() {
        return vectors.length;
    }

    int row() {
        return row;
    }

    ColumnVector vector(int argument) {
        return vectors[argument];
    }

    SqlType type(int argument) {
        return vectors[argument].type();
    }

    Collation collation(int argument) {
        return vectors[argument].type().collation();
    }

    boolean isNull(int argument) {
        return vectors[argument].isNull(row);
    }

    long getLong(int argument) {
        return ((LongVector) vectors[argument]).getLong(row);
    }

    int getInt(int argument) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, getLong(argument)));
    }

    double getDouble(int argument) {
        return ((DoubleVector) vectors[argument]).getDouble(row);
    }

    BigDecimal getDecimal(int argument) {
        return ((DecimalVector) vectors[argument]).getDecimal(row);
    }

    String getString(int argument) {
        return ((BytesVector) vectors[argument]).getString(row);
    }

    byte[] getBytes(int argument) {
        return ((BytesVector) vectors[argument]).getBytes(row);
    }

    byte[] buffer(int argument) {
        return ((BytesVector) vectors[argument]).buffer(row);
    }

    int offset(int argument) {
        return ((BytesVector) vectors[argument]).offset(row);
    }

    int length(int argument) {
        return ((BytesVector) vectors[argument]).length(row);
    }
}
