package io.hearth.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrashPointTest {
    @Test
    void returnsWhenNoPlaceIsArmed() {
        CrashPoint.reached("install.committed");
        assertThat(System.getProperty(CrashPoint.PROPERTY)).isNull();
    }

    @Test
    void readsThePlaceAndTheLastPassThroughIt() {
        assertThat(CrashPoint.place("install.committed:3")).isEqualTo("install.committed");
        assertThat(CrashPoint.passes("install.committed:3")).isEqualTo(3);
    }

    @Test
    void theFirstPassIsTheLastWhenNoneIsNamed() {
        assertThat(CrashPoint.place("install.committed")).isEqualTo("install.committed");
        assertThat(CrashPoint.passes("install.committed")).isEqualTo(1);
    }
}
