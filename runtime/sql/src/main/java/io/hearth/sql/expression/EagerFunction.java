package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import java.util.List;

/** A function that gets the values of all its arguments. */
public interface EagerFunction extends SqlFunction {
    /**
     * The types its kernel wants the arguments in; the compiler converts them.
     *
     * @param call the call
     * @return one type per argument; the argument's own where nothing is to be converted
     */
    List<SqlType> kernelTypes(BoundExpression.Call call);

    /**
     * Whether a constant text that is to be a day or time and is none is error 1525, as in
     * comparisons, and not NULL with a warning.
     *
     * @return false unless it compares
     */
    default boolean wantsRealTimes() {
        return false;
    }

    /**
     * What does the work, for one execution: it may keep scratch memory.
     *
     * @param call the call
     * @return a new kernel, or one without state
     */
    Kernel kernel(BoundExpression.Call call);
}
