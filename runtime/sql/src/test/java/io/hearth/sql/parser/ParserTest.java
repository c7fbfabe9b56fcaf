package io.hearth.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserTest {
    @Test
    void readsASelect() {
        assertThat(
                        Parser.parse(
                                        "select 1+2*3 as a, t.b from s.t where not a = 1 or b in"
                                            + " (1,2)",
                                        ParserOptions.DEFAULT)
                                .toString())
                .startsWith("Select[");
    }
}
