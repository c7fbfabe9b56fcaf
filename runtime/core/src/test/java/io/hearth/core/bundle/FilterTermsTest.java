package io.hearth.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.VersionRange;

class FilterTermsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(version>=1.0)|1.0.0",
                "(&(version>=1.0)(!(version>=2)))|[1.0.0,2.0.0)",
                "(&(version>=1.0)(version<=2))|[1.0.0,2.0.0]",
                "(&(!(version<=1.0))(!(version>=2)))|(1.0.0,2.0.0)",
                "(version=1.5)|[1.5.0,1.5.0]",
            })
    void readsTheRangeThatComparisonsMake(String filter, String range) throws Exception {
        FilterTerms terms = FilterTerms.parse(filter);

        assertThat(terms.range("version")).isEqualTo(new VersionRange(range));
        assertThat(terms.complete()).isTrue();
    }

    @Test
    void readsEqualitiesAlsoWhenNestedAndEscaped() throws Exception {
        FilterTerms terms = FilterTerms.parse("(&(name=a)(&(x=b\\)\\*c)(y=d)))");

        assertThat(terms.equal()).isEqualTo(Map.of("name", "a", "x", "b)*c", "y", "d"));
        assertThat(terms.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(|(a=1)(b=2))",
                "(!(a=1))",
                "(!(&(a=1)(b=2)))",
                "(a=*)",
                "(a=x*y)",
                "(a~=x)",
                "(a>=x)",
                "(&(a=1)(a=2))"
            })
    void saysWhenTheFilterAsksForMore(String filter) throws Exception {
        assertThat(FilterTerms.parse(filter).complete()).isFalse();
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThatExceptionOfType(InvalidSyntaxException.class)
                .isThrownBy(() -> FilterTerms.parse("(a=b"));
    }
}
