package io.hearth.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.type.SqlMode;
import java.util.EnumSet;
import java.util.Set;

/** Any text is a statement or one of the errors that texts can have, never an internal error. */
class ParserFuzz {
    private static final Set<ErrorCode> EXPECTED =
            EnumSet.of(
                    ErrorCode.ER_PARSE_ERROR,
                    ErrorCode.ER_EMPTY_QUERY,
                    ErrorCode.ER_NOT_SUPPORTED_YET);

    @FuzzTest(maxDuration = "20s")
    void anyTextIsAStatementOrAnError(FuzzedDataProvider data) {
        Set<SqlMode> modes = EnumSet.noneOf(SqlMode.class);
        for (SqlMode mode : SqlMode.values()) {
            if (data.consumeBoolean()) {
                modes.add(mode);
            }
        }
        Parser parser = new Parser(data.consumeRemainingAsString(), ParserOptions.of(modes));
        try {
            while (parser.hasNext()) {
                assertThat(parser.next().statement()).isNotNull();
            }
        } catch (ServerException refused) {
            assertThat(refused.code()).isIn(EXPECTED);
        }
    }
}
