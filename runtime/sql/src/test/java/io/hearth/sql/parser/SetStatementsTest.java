package io.hearth.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ServerException;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.SetItem.SetUserVariable;
import io.hearth.sql.syntax.SetItem.SetVariable;
import io.hearth.sql.syntax.SetItem.Value;
import io.hearth.sql.syntax.SetStatement.Set;
import io.hearth.sql.syntax.SetStatement.SetTransaction;
import io.hearth.sql.syntax.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetStatementsTest {

    @ParameterizedTest
    @CsvSource({
        "SET x = 1, UNSAID",
        "SET GLOBAL x = 1, GLOBAL",
        "SET @@global.x = 1, GLOBAL",
        "SET @@GLOBAL . x = 1, GLOBAL",
        "SET SESSION x = 1, SESSION",
        "SET LOCAL x = 1, SESSION",
        "SET @@session.x = 1, SESSION",
        "SET @@local.x = 1, SESSION",
        "SET @@x = 1, UNSAID",
        "SET PERSIST x = 1, PERSIST",
        "SET @@persist.x = 1, PERSIST",
        "SET PERSIST_ONLY x = 1, PERSIST_ONLY",
        "SET @@persist_only.x = 1, PERSIST_ONLY"
    })
    void aScopeIsAWordOrAPrefix(String sql, String scope) {
        SetVariable variable = variables(sql).get(0);
        assertThat(variable.name()).isEqualTo("x");
        assertThat(variable.component()).isEmpty();
        assertThat(variable.scope().map(Enum::name).orElse("UNSAID")).isEqualTo(scope);
    }

    @Test
    void aScopeWordHoldsForWhatFollowsUntilTheNext() {
        assertThat(variables("SET GLOBAL a = 1, b = 2, @@c = 3, SESSION d = 4, e = 5"))
                .extracting(variable -> variable.name() + variable.scope())
                .containsExactly(
                        "aOptional[GLOBAL]",
                        "bOptional[GLOBAL]",
                        "cOptional.empty",
                        "dOptional[SESSION]",
                        "eOptional[SESSION]");
    }

    @Test
    void aPrefixHoldsForItsOwnItemOnly() {
        assertThat(variables("SET @@global.a = 1, b = 2"))
                .extracting(SetVariable::scope)
                .containsExactly(Optional.of(VariableScope.GLOBAL), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ON", "OFF", "off", "ALL", "BINARY", "ROW", "SYSTEM", "latin1", "`my word`"})
    void aBareWordStandsForItsText(String word) {
        SetVariable variable = variables("SET x = " + word).get(0);
        assertThat(variable.value()).isEqualTo(new Value.Word(word.replace("`", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'on'", "a.b", "BINARY 'x'", "ROW(1, 2) = ROW(1, 2)", "TRUE", "NULL"})
    void everythingElseIsAnExpression(String value) {
        assertThat(variables("SET x = " + value).get(0).value()).isInstanceOf(Value.Computed.class);
    }

    @Test
    void theNameOfAComponentsVariableHasAPoint() {
        SetVariable variable = variables("SET PERSIST validate_password.length = 9").get(0);
        assertThat(variable.fullName()).isEqualTo("validate_password.length");
        assertThat(variable.scope()).contains(VariableScope.PERSIST);
        assertThat(variables("SET @@global.a.b = 9").get(0).fullName()).isEqualTo("a.b");
    }

    @Test
    void transactionNamesAndPasswordAreVariablesOnlyWhereTheGrammarLetsThem() {
        assertThat(parse("SET TRANSACTION READ ONLY")).isInstanceOf(SetTransaction.class);
        assertThat(variables("SET transaction_isolation = 'x'")).hasSize(1);
        assertThat(variables("SET role = 1")).hasSize(1);
        assertThat(parse("SET @names = 1"))
                .isInstanceOfSatisfying(
                        Set.class,
                        set -> assertThat(set.items().get(0)).isInstanceOf(SetUserVariable.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SET                                  | ~~",
                "SET x                                | ~~",
                "SET x =                              | ~~",
                "SET x = ON OFF                       | OFF",
                "SET GLOBAL GLOBAL x = 1              | GLOBAL x = 1",
                "SET @a = ON                          | ON",
                "SET @@global.GLOBAL.x.y = 1          | .y = 1",
                "SET NAMES = utf8mb4                  | = utf8mb4",
                "SET NAMES DEFAULT COLLATE x          | COLLATE x",
                "SET TRANSACTION READ ONLY, READ ONLY | READ ONLY",
                "SET TRANSACTION                      | ~~",
                "SET a = 1, TRANSACTION READ ONLY     | READ ONLY",
                "SET PASSWORD 'x'                     | 'x'",
                "SET PERSIST @x = 1                   | @x = 1",
                "SET a = 1,                           | ~~",
                "RESET                                | ~~",
                "RESET PERSIST IF EXISTS              | ~~"
            })
    void whatIsNoSetStatementIsASyntaxErrorAtItsPlace(String sql, String near) {
        assertThatThrownBy(() -> parse(sql))
                .isInstanceOf(ServerException.class)
                .hasMessageEndingWith("near '" + near + "' at line 1");
    }

    private static List<SetVariable> variables(String sql) {
        return ((Set) parse(sql)).items().stream().map(SetVariable.class::cast).toList();
    }

    private static Statement parse(String sql) {
        return Parser.parse(sql, ParserOptions.DEFAULT);
    }
}
