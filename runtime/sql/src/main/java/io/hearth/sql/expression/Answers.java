package io.hearth.sql.expression;

import io.hearth.sql.vector.ColumnVector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a query inside an expression and remembers what it answered for the values it was asked last
 * about. One execution's.
 */
final class Answers<A> {
    private static final int REMEMBERED = 128;

    private final Subquery subquery;
    private final int operands;
    private final Reader<A> reader;
    private final Map<List<Object>, Answer<A>> known = new LinkedHashMap<>(16, 0.75f, true);

    /** Makes an answer of rows. */
    @FunctionalInterface
    interface Reader<A> {
        Answer<A> read(SubqueryRows rows);
    }

    /**
     * An answer.
     *
     * @param value what it is
     * @param memory bytes that it holds
     */
    record Answer<A>(A value, long memory) {}

    Answers(SubqueryFunction function, Reader<A> reader) {
        this.subquery = function.subquery();
        this.operands = function.operands();
        this.reader = reader;
    }

    /** The answer for one row. */
    A of(ColumnVector[] arguments, int row, EvaluationContext context) {
        Object[] outer = new Object[arguments.length - operands];
        for (int i = 0; i < outer.length; i++) {
            outer[i] = arguments[operands + i].get(row);
        }
        if (!subquery.isRepeatable()) {
            return ask(outer, context).value();
        }
        List<Object> key = key(outer);
        Answer<A> answer = known.get(key);
        if (answer == null) {
            answer = ask(outer, context);
            context.hold(answer.memory());
            known.put(key, answer);
            forgetOldest(context);
        }
        return answer.value();
    }

    private void forgetOldest(EvaluationContext context) {
        if (known.size() > REMEMBERED) {
            Iterator<Answer<A>> oldest = known.values().iterator();
            context.hold(-oldest.next().memory());
            oldest.remove();
        }
    }

    private Answer<A> ask(Object[] outer, EvaluationContext context) {
        try (SubqueryRows rows = context.open(subquery, outer)) {
            return reader.read(rows);
        }
    }

    private static List<Object> key(Object[] outer) {
        List<Object> key = new ArrayList<>(outer.length);
        for (Object value : outer) {
            key.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
        }
        return key;
    }
}
