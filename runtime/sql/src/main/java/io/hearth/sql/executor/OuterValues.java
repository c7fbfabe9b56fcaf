package io.hearth.sql.executor;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.SessionFacts;
import java.util.List;

/** What a query inside an expression sees of the statement around it: its row's values too. */
final class OuterValues implements EvaluationContext {
    private final EvaluationContext around;
    private final List<Integer> parameters;
    private final Object[] values;

    OuterValues(EvaluationContext around, List<Integer> parameters, Object[] values) {
        this.around = around;
        this.parameters = parameters;
        this.values = values;
    }

    @Override
    public Object parameter(int index) {
        int place = parameters.indexOf(index);
        return place < 0 ? around.parameter(index) : values[place];
    }

    @Override
    public SessionFacts session() {
        return around.session();
    }

    @Override
    public void warn(ErrorCode code, String message) {
        around.warn(code, message);
    }

    @Override
    public void checkpoint() {
        around.checkpoint();
    }
}
