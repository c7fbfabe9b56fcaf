package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wire.packet.Recording.Exchange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters that real clients sent. */
class RecordedParametersTest {
    private static final int MANY = 14;

    private static Parameters read(Exchange exchange, int count, List<ParameterType> known) {
        PayloadReader payload = exchange.request().payload();
        payload.skip(1);
        ExecuteRequest.read(payload);
        Parameters parameters = Parameters.read(payload, count, known, ahead -> null, UTF_8);
        assertThat(payload.remaining()).isZero();
        return parameters;
    }

    private static List<Exchange> withManyParameters(String name) {
        return Recording.of(name).exchanges(Command.STMT_EXECUTE).stream()
                .filter(exchange -> exchange.request().length() > 70)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"connectorj", "mariadbj"})
    void parametersOfEveryType(String name) {
        List<Exchange> exchanges = withManyParameters(name);
        assertThat(exchanges).hasSizeGreaterThanOrEqualTo(2);
        Parameters first = read(exchanges.get(0), MANY, List.of());
        assertThat(first.values().subList(0, 5))
                .containsExactly(null, -5L, 300L, -70000L, Long.MIN_VALUE);
        assertThat(first.values().subList(5, 7)).containsExactly(1.5, 0.1);
        assertThat(first.values().get(7)).isIn(new BigDecimal("123.450"), "123.450");
        assertThat(first.values().get(8)).isEqualTo("Grüße");
        assertThat(first.values().get(9)).isEqualTo(new byte[] {0, -1});
        assertThat(first.values().get(10)).isEqualTo(LocalDate.of(2026, 11, 21));
        LocalDateTime moment = LocalDateTime.of(2026, 11, 21, 7, 8, 9);
        // Connector/J takes MariaDB for too old to have parts of seconds.
        assertThat(first.values().get(11))
                .isEqualTo(name.equals("mariadbj") ? moment.plusNanos(500_000_000) : moment);
        assertThat(first.values().get(12))
                .isEqualTo(Duration.ofHours(7).plusMinutes(8).plusSeconds(9));
        Parameters second = read(exchanges.get(1), MANY, first.types());
        assertThat(second.values().get(11)).isNull();
    }

    @ParameterizedTest
    @CsvSource("node")
    void parametersOfNode(String name) {
        Exchange exchange =
                Recording.of(name).exchanges(Command.STMT_EXECUTE).stream()
                        .filter(each -> each.request().length() > 40)
                        .findFirst()
                        .orElseThrow();
        List<Object> values = read(exchange, 5, List.of()).values();
        assertThat(values.subList(0, 3)).containsExactly(null, 1.5, "Grüße");
        assertThat(values.get(3)).isEqualTo(new byte[] {0, -1});
        assertThat(values.get(4)).isInstanceOf(LocalDateTime.class);
    }
}
